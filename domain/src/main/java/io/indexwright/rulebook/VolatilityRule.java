package io.indexwright.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * How a volatility is estimated from log returns of a level, with a mean of zero. Rule:
 * docs/rules/overlays.md.
 */
public sealed interface VolatilityRule {

  /** Over how many sessions one return reaches. */
  int interval();

  /** How many sessions make a year: 252, or 365 where there is no weekend. */
  int sessionsInYear();

  <R> R fold(Function<Window, R> window, Function<Ewma, R> ewma);

  /**
   * The mean square of the last returns.
   *
   * @param returns how many, 2 or more
   */
  record Window(int returns, int interval, int sessionsInYear) implements VolatilityRule {
    /** Refuses counts that are too small. */
    public Window {
      check(returns, interval, sessionsInYear);
    }

    @Override
    public <R> R fold(Function<Window, R> window, Function<Ewma, R> ewma) {
      return window.apply(this);
    }
  }

  /**
   * The largest of some exponentially weighted mean squares.
   *
   * @param decays λ of each, between 0 and 1; not empty
   * @param seedReturns how many returns the first value is made from, 2 or more
   */
  record Ewma(List<BigDecimal> decays, int seedReturns, int interval, int sessionsInYear)
      implements VolatilityRule {
    /** Refuses counts that are too small and decays out of range. */
    public Ewma {
      check(seedReturns, interval, sessionsInYear);
      decays = decays.stream().map(BigDecimal::stripTrailingZeros).toList();
      boolean isOut =
          decays.stream().anyMatch(d -> d.signum() <= 0 || d.compareTo(BigDecimal.ONE) >= 0);
      if (decays.isEmpty() || isOut) {
        throw new IllegalArgumentException("decays must be between 0 and 1: " + decays);
      }
    }

    @Override
    public <R> R fold(Function<Window, R> window, Function<Ewma, R> ewma) {
      return ewma.apply(this);
    }
  }

  private static void check(int returns, int interval, int sessionsInYear) {
    if (returns < 2 || interval < 1 || sessionsInYear < 1) {
      throw new IllegalArgumentException(
          "a volatility needs 2 returns or more over 1 session or more: "
              + returns
              + " over "
              + interval
              + ", of "
              + sessionsInYear
              + " a year");
    }
  }
}
