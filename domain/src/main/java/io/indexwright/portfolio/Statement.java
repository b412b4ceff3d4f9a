package io.indexwright.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What follows from the facts up to a date.
 *
 * @param balances at the end of the date, without what was refused
 * @param posted the facts that took effect, in their order
 * @param refused every fact that could not have happened
 */
public record Statement(
    LocalDate date, Balances balances, List<FactRevision> posted, List<Refusal> refused) {

  /** Keeps copies that nobody can change. */
  public Statement {
    posted = List.copyOf(posted);
    refused = List.copyOf(refused);
  }

  /**
   * A fact that was left out.
   *
   * @param reason with the id of the fact and the numbers
   */
  public record Refusal(FactRevision told, String reason) {}

  /**
   * Returns the balances of a ledger in which everything can have happened.
   *
   * @throws IllegalArgumentException if something was refused, with every reason
   */
  public Balances unrefused() {
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          refused.stream().map(Refusal::reason).collect(Collectors.joining("; ")));
    }
    return balances;
  }

  /** Folds {@code facts}, in their order, onto what was owned {@code before}. */
  static Statement of(LocalDate date, Balances before, List<FactRevision> facts) {
    Balances balances = before;
    List<FactRevision> posted = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (FactRevision told : facts) {
      Optional<String> objection = told.fact().objection(balances);
      objection.ifPresentOrElse(
          reason -> refused.add(new Refusal(told, told.id() + ": " + reason)),
          () -> posted.add(told));
      balances = objection.isPresent() ? balances : told.fact().appliedTo(balances, told.id());
    }
    return new Statement(date, balances, posted, refused);
  }
}
