package io.indexwright.simulation.result;

import io.indexwright.calendar.Span;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A portfolio as it would have gone.
 *
 * @param span the first and the last session, which may be others than were asked for
 * @param series one point a session
 * @param transactions in the order in which they were made
 * @param holdings after every day on which they changed, by date
 */
public record SimulationResult(
    Span span,
    Currency currency,
    NavigableMap<LocalDate, Point> series,
    List<Transaction> transactions,
    NavigableMap<LocalDate, SortedMap<InstrumentId, Quantity>> holdings,
    Totals totals,
    Notes notes) {

  /** Keeps copies that nobody can change. */
  public SimulationResult {
    series = Collections.unmodifiableNavigableMap(new TreeMap<>(series));
    transactions = List.copyOf(transactions);
    holdings = Collections.unmodifiableNavigableMap(new TreeMap<>(holdings));
  }

  /** Returns the value of every session. */
  public NavigableMap<LocalDate, BigDecimal> values() {
    return column(Point::value);
  }

  /** Returns the points of every session. */
  public NavigableMap<LocalDate, BigDecimal> points() {
    return column(Point::points);
  }

  private NavigableMap<LocalDate, BigDecimal> column(Function<Point, BigDecimal> number) {
    NavigableMap<LocalDate, BigDecimal> numbers = new TreeMap<>();
    series.forEach((date, point) -> numbers.put(date, number.apply(point)));
    return numbers;
  }

  /** Returns the last day of the series. */
  public Point last() {
    return series.lastEntry().getValue();
  }

  /** Returns what was held after the close of {@code date}; nothing before the first session. */
  public SortedMap<InstrumentId, Quantity> holdingsAt(LocalDate date) {
    return Optional.ofNullable(holdings.floorEntry(date))
        .map(entry -> entry.getValue())
        .orElseGet(Collections::emptySortedMap);
  }

  /** Returns the transactions as a ledger, in which everything can be looked up as live. */
  public Ledger ledger() {
    return Ledger.of(
        transactions.stream().map(one -> FactRevision.of(one.entry(), ZoneOffset.UTC)).toList());
  }
}
