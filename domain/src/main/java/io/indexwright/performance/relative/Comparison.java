package io.indexwright.performance.relative;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A portfolio and its benchmark on the dates that both have, in one currency. A return spans from
 * one common date to the next, so that a day which only one of them traded moves no return to
 * another day.
 *
 * @param portfolio worth of it on the common dates
 * @param benchmark worth of it on the same dates
 */
public record Comparison(ValueSeries portfolio, ValueSeries benchmark) {

  /**
   * Keeps the common dates.
   *
   * @throws CurrencyMismatchException if the currencies are not the same; {@link
   *     ValueSeries#converted} brings one to the other
   * @throws IllegalArgumentException if no date is common
   */
  public Comparison {
    CurrencyMismatchException.check(portfolio.currency(), benchmark.currency());
    Set<LocalDate> common = new TreeSet<>(portfolio.dates());
    common.retainAll(new TreeSet<>(benchmark.dates()));
    if (common.isEmpty()) {
      throw new IllegalArgumentException(
          "no common date of "
              + portfolio.first()
              + " to "
              + portfolio.last()
              + " and "
              + benchmark.first()
              + " to "
              + benchmark.last());
    }
    portfolio = portfolio.on(common);
    benchmark = benchmark.on(common);
  }

  /** Returns the returns from common date to common date. */
  public Pair returns() {
    return new Pair(portfolio.returns(), benchmark.returns());
  }

  /**
   * Returns the relative series: worth of the portfolio in units of the benchmark, from 1 on. It
   * rises where the portfolio does better.
   */
  public ValueSeries relative() {
    return portfolio.inUnitsOf(benchmark);
  }
}
