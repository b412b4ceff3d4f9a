package io.indexwright.dealing;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from a ledger for one day, which begins at midnight UTC. What was told since can be
 * added, so that nobody reads a ledger twice.
 *
 * @param opening what was owned when the day began
 * @param now what is owned after everything that was told
 * @param paidIn cash that came in since the day began, less what went out
 * @param last of the facts, in the order in which they take effect
 */
public record Standing(
    Account account,
    LocalDate date,
    Balances opening,
    Balances now,
    Money paidIn,
    Optional<FactRevision> last) {
  private static final Comparator<FactRevision> MOMENT =
      Comparator.comparing(FactRevision::effective)
          .thenComparing(told -> told.fact().turn())
          .thenComparingLong(FactRevision::sequence);

  /**
   * Returns what follows from all facts in force.
   *
   * @throws IllegalArgumentException if some cannot have happened
   * @throws CurrencyMismatchException if cash in another currency was paid in
   */
  public static Standing of(Account account, LocalDate date, Collection<LedgerEntry> inForce) {
    Map<Boolean, List<LedgerEntry>> before =
        inForce.stream()
            .collect(Collectors.partitioningBy(entry -> entry.at().isBefore(beginOf(date))));
    Balances opening = Balances.NONE.after(before.getOrDefault(true, List.of()));
    return new Standing(
            account,
            date,
            opening,
            opening,
            Money.zero(account.currency()),
            last(before.getOrDefault(true, List.of()).stream().map(Standing::told)))
        .with(before.getOrDefault(false, List.of()));
  }

  /**
   * Returns what follows after more was told, in whatever order; empty if that changes what was
   * told before: if it corrects a fact, or tells of one that took effect earlier than others.
   *
   * @throws IllegalArgumentException as above
   * @throws CurrencyMismatchException as above
   */
  public Optional<Standing> after(List<LedgerEntry> news) {
    return news.stream().allMatch(this::isNext) ? Optional.of(with(news)) : Optional.empty();
  }

  private boolean isNext(LedgerEntry entry) {
    return entry.revision() == 0
        && !entry.at().isBefore(beginOf(date))
        && last.stream().allMatch(one -> follows(one, told(entry)));
  }

  /** Trades of one moment add up in any order. */
  private static boolean follows(FactRevision one, FactRevision next) {
    int order = MOMENT.compare(one, next);
    return order < 0 || (order == 0 && next.fact().turn() == Fact.Turn.TRADE);
  }

  private Standing with(List<LedgerEntry> today) {
    return new Standing(
        account,
        date,
        opening,
        now.after(today),
        today.stream().flatMap(entry -> paidIn(entry).stream()).reduce(paidIn, Money::plus),
        last(Stream.concat(last.stream(), today.stream().map(Standing::told))));
  }

  private static Optional<Money> paidIn(LedgerEntry entry) {
    return entry.fact() instanceof Fact.CashMoved moved
        ? Optional.of(moved.amount())
        : Optional.empty();
  }

  private static Optional<FactRevision> last(Stream<FactRevision> told) {
    return told.reduce(BinaryOperator.maxBy(FactRevision.IN_EFFECT));
  }

  private static FactRevision told(LedgerEntry entry) {
    return FactRevision.of(entry, ZoneOffset.UTC);
  }

  /** Returns the day of {@code now}. */
  public static LocalDate dateOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Returns when {@code date} begins. */
  public static Instant beginOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
