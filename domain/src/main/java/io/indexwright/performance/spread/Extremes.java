package io.indexwright.performance.spread;

import io.indexwright.performance.Column;
import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The best and the worst period of a series; of equals, the earlier. Those of months are the
 * extremes of {@link ValueSeries#monthEnds}.
 */
public record Extremes(Dated best, Dated worst) {

  /**
   * A return.
   *
   * @param on the date on which its period ends
   */
  public record Dated(LocalDate on, double simpleReturn) {}

  /** Finds them; there are none if the series has one value only. */
  public static Optional<Extremes> of(ValueSeries series) {
    Column returns = series.returns();
    if (returns.size() == 0) {
      return Optional.empty();
    }
    int best = 0;
    int worst = 0;
    for (int i = 1; i < returns.size(); i++) {
      best = returns.at(i) > returns.at(best) ? i : best;
      worst = returns.at(i) < returns.at(worst) ? i : worst;
    }
    return Optional.of(new Extremes(dated(series, returns, best), dated(series, returns, worst)));
  }

  private static Dated dated(ValueSeries series, Column returns, int place) {
    return new Dated(series.dates().get(place + 1), returns.at(place));
  }
}
