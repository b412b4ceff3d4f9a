package io.indexwright.bootstrap.calculate;

import io.indexwright.calculation.Decision;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was calculated, as comma-separated values: {@code date,level,status,substitutions,reason}. A
 * level that is withheld is empty and has a reason.
 */
public record LevelTable(Rulebook rulebook, IndexCalculation calculation) {
  private static final String HEADER = "date,level,status,substitutions,reason\n";

  /** Returns the whole text. */
  public String text() {
    return calculation.outcomes().stream()
        .map(outcome -> outcome.fold(this::row, LevelTable::row))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private String row(LevelOutcome.Calculated calculated) {
    int decimals = rulebook.at(calculated.date()).conventions().levelDecimals();
    String substitutions =
        calculated.substitutions().stream().map(LevelTable::told).collect(Collectors.joining("; "));
    return "%s,%s,CALCULATED,%s,"
            .formatted(
                calculated.date(),
                calculated.level().published(decimals).toPlainString(),
                substitutions)
        + "\n";
  }

  private static String told(Substitution made) {
    return made.constituent() + " " + made.source() + " " + made.perUnit().toPlainString();
  }

  private static String row(LevelOutcome.Withheld withheld) {
    String unpriced =
        withheld.unpriced().stream().map(InstrumentId::value).collect(Collectors.joining(" "));
    return withheld.date() + ",,WITHHELD,,no price of " + unpriced + "\n";
  }

  /** Says in one line what the table holds. */
  public String summary() {
    List<LevelOutcome> outcomes = calculation.outcomes();
    return "%d levels from %s to %s, %d withheld; %d changes of the divisor"
        .formatted(
            levels().count(),
            outcomes.get(0).date(),
            outcomes.get(outcomes.size() - 1).date(),
            outcomes.size() - levels().count(),
            calculation.divisorChanges().size());
  }

  private Stream<LevelOutcome> levels() {
    return calculation.outcomes().stream().filter(LevelOutcome.Calculated.class::isInstance);
  }

  /** Says which changes the rules could not make. */
  public List<String> refusals() {
    return calculation.decisions().stream()
        .flatMap(decision -> decision.fold(made -> Stream.<Decision.Refused>empty(), Stream::of))
        .map(refused -> refused.date() + " " + refused.cause() + " refused: " + refused.reason())
        .toList();
  }
}
