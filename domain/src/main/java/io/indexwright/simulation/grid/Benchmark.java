package io.indexwright.simulation.grid;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Precision;
import io.indexwright.rates.Conversion;
import io.indexwright.simulation.result.SimulationResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a result is compared with.
 *
 * @param levels by date, in {@code currency}; each positive
 * @param instrument what it can be held as, such as a fund; empty if it cannot
 */
public record Benchmark(
    String name,
    Currency currency,
    NavigableMap<LocalDate, BigDecimal> levels,
    Optional<InstrumentId> instrument) {

  /** Keeps a copy that nobody can change; refuses a level that is not positive. */
  public Benchmark {
    NavigableMap<LocalDate, BigDecimal> kept = new TreeMap<>();
    levels.forEach((date, level) -> kept.put(date, Precision.positive("a level", level)));
    levels = Collections.unmodifiableNavigableMap(kept);
  }

  /**
   * Both on one date.
   *
   * @param points of the result
   * @param level of the benchmark in the currency of the result
   * @param relative growth of the points by growth of the level, since the first common date; above
   *     1 where the result did better
   */
  public record Row(BigDecimal points, BigDecimal level, BigDecimal relative) {}

  /**
   * A result beside a benchmark.
   *
   * @param rows of the dates that both have, and no others
   */
  public record Compared(NavigableMap<LocalDate, Row> rows, List<String> warnings) {

    /** Keeps copies that nobody can change. */
    public Compared {
      rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Compares {@code result} with this on their common dates, perhaps none.
   *
   * @param conversion into the currency of the result; each level is taken at the rate of its date
   * @throws io.indexwright.rates.MissingRateException if a common date has no rate
   */
  public Compared against(SimulationResult result, Conversion conversion) {
    CurrencyMismatchException.check(result.currency(), conversion.to());
    NavigableMap<LocalDate, BigDecimal> ours = result.points();
    NavigableMap<LocalDate, Row> rows = new TreeMap<>();
    for (LocalDate date : common(result)) {
      BigDecimal points = at(ours, date);
      BigDecimal level = at(levels, date).multiply(rate(conversion, date));
      Row first = rows.isEmpty() ? new Row(points, level, points) : rows.firstEntry().getValue();
      BigDecimal relative =
          Precision.quotient(points.multiply(first.level()), level.multiply(first.points()));
      rows.put(date, new Row(points, level, relative));
    }
    return new Compared(rows, warnings(result));
  }

  private List<LocalDate> common(SimulationResult result) {
    return result.series().keySet().stream().filter(levels::containsKey).toList();
  }

  private static BigDecimal at(NavigableMap<LocalDate, BigDecimal> numbers, LocalDate date) {
    return Optional.ofNullable(numbers.get(date)).orElseThrow();
  }

  private BigDecimal rate(Conversion conversion, LocalDate date) {
    return currency.equals(conversion.to()) ? BigDecimal.ONE : conversion.rate(currency, date);
  }

  private List<String> warnings(SimulationResult result) {
    return instrument
        .filter(held -> result.holdings().values().stream().anyMatch(all -> all.containsKey(held)))
        .map(held -> "the benchmark " + name + " is held by what it judges, as " + held)
        .map(List::of)
        .orElseGet(List::of);
  }
}
