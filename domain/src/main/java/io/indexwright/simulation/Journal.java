package io.indexwright.simulation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.simulation.result.Totals;
import io.indexwright.simulation.result.Transaction;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.view.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the ledger of one run and keeps the sums; thrown away afterwards. References of one date
 * are in the order of posting, so that the ledger folds as it was written.
 */
final class Journal {
  private static final int PADDED = 1_000_000;
  private static final Set<Kind> MOVING = Set.of(Kind.PURCHASE, Kind.SALE, Kind.CORPORATE_ACTION);

  private final List<Transaction> transactions = new ArrayList<>();
  private final NavigableMap<LocalDate, SortedMap<InstrumentId, Quantity>> holdings =
      new TreeMap<>();
  private final Map<Sum, BigDecimal> sums = new EnumMap<>(Sum.class);

  /** What is summed, in the currency of the simulation. */
  enum Sum {
    CONTRIBUTED,
    WITHDRAWN,
    DISTRIBUTED,
    INTEREST,
    FEES,
    EXCHANGE,
    WITHHELD,
    GAINS_TAX
  }

  /** When everything of {@code date} happens. */
  static Instant instantOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns a reference that no other entry has. */
  String nextReference(LocalDate date) {
    return date + "/" + String.valueOf(PADDED + transactions.size()).substring(1);
  }

  /** Writes {@code fact} and returns the balances after it. */
  Balances post(Balances before, AsOf view, Kind kind, Fact fact) {
    LocalDate date = view.date();
    return post(before, date, kind, LedgerEntry.first(nextReference(date), instantOf(date), fact));
  }

  /**
   * Writes an entry of another's making.
   *
   * @throws IllegalStateException if it cannot have happened
   */
  Balances post(Balances before, LocalDate date, Kind kind, LedgerEntry entry) {
    entry
        .fact()
        .objection(before)
        .ifPresent(
            objection -> {
              throw new IllegalStateException(entry.reference() + ": " + objection);
            });
    transactions.add(new Transaction(date, kind, entry));
    Balances after = entry.fact().appliedTo(before, entry.reference());
    if (MOVING.contains(kind)) {
      holdings.put(date, after.positions());
    }
    return after;
  }

  /** Moves cash in or out, and counts it. */
  Balances move(Balances before, AsOf view, Kind kind, Money amount) {
    Sum sum = kind == Kind.CONTRIBUTION ? Sum.CONTRIBUTED : Sum.WITHDRAWN;
    add(kind == Kind.INTEREST ? Sum.INTEREST : sum, amount.amount());
    return post(before, view, kind, new Fact.CashMoved(amount));
  }

  void add(Sum sum, BigDecimal amount) {
    sums.merge(sum, amount, BigDecimal::add);
  }

  BigDecimal sum(Sum sum) {
    return sums.getOrDefault(sum, BigDecimal.ZERO);
  }

  /** Returns what came in less what went out so far. */
  BigDecimal flows() {
    return sum(Sum.CONTRIBUTED).add(sum(Sum.WITHDRAWN));
  }

  List<Transaction> transactions() {
    return transactions;
  }

  NavigableMap<LocalDate, SortedMap<InstrumentId, Quantity>> holdings() {
    return holdings;
  }

  Totals totals() {
    return new Totals(
        sum(Sum.CONTRIBUTED),
        sum(Sum.WITHDRAWN).negate(),
        sum(Sum.DISTRIBUTED),
        sum(Sum.INTEREST),
        sum(Sum.FEES),
        sum(Sum.EXCHANGE),
        sum(Sum.WITHHELD).add(sum(Sum.GAINS_TAX)));
  }
}
