package io.indexwright.performance.holdings;

import io.indexwright.performance.Column;
import io.indexwright.performance.growth.TotalReturn;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Effects over several periods, which sum to the difference of the linked returns. Those of a
 * period are multiplied by {@code k(p, b) ÷ k(P, B)}, small letters for the period, capitals for
 * the whole stretch: {@code k = (ln(1 + p) − ln(1 + b)) ÷ (p − b)}, or {@code 1 ÷ (1 + p)} if both
 * are equal. Source: D. Cariño, <i>Combining Attribution Effects Over Time</i>, 1999.
 *
 * @param periods in the order of time; not empty; neither side loses everything in one
 */
public record LinkedAttribution(List<Attribution> periods) {

  /** Refuses no periods, and one after which there is nothing left. */
  public LinkedAttribution {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("an attribution over no period");
    }
    for (Attribution one : periods) {
      if (one.portfolioReturn() <= -1 || one.benchmarkReturn() <= -1) {
        throw new IllegalArgumentException(
            "nothing is left after " + one.portfolioReturn() + " or " + one.benchmarkReturn());
      }
    }
  }

  /** Returns the linked return of the portfolio. */
  public double portfolioReturn() {
    return linked(Attribution::portfolioReturn);
  }

  /** Returns the linked return of the benchmark. */
  public double benchmarkReturn() {
    return linked(Attribution::benchmarkReturn);
  }

  private double linked(ToDoubleFunction<Attribution> each) {
    Column returns = Column.of(periods.stream().mapToDouble(each).toArray());
    return new TotalReturn().of(returns).value().orElseThrow();
  }

  /** Returns the effects of every segment over all periods, by its name. */
  public SortedMap<String, Effects> bySegment() {
    double whole = logPerUnit(portfolioReturn(), benchmarkReturn());
    SortedMap<String, Effects> linked = new TreeMap<>();
    for (Attribution one : periods) {
      double factor = logPerUnit(one.portfolioReturn(), one.benchmarkReturn()) / whole;
      one.bySegment()
          .forEach((name, effects) -> linked.merge(name, effects.times(factor), Effects::plus));
    }
    return linked;
  }

  /** Written so that nothing is lost where both are nearly equal. */
  private static double logPerUnit(double portfolio, double benchmark) {
    double relative = (portfolio - benchmark) / (1 + benchmark);
    return relative == 0
        ? 1 / (1 + portfolio)
        : StrictMath.log1p(relative) / relative / (1 + benchmark);
  }

  /** Returns the sum of the effects of all segments over all periods. */
  public Effects total() {
    return bySegment().values().stream().reduce(Effects.NONE, Effects::plus);
  }
}
