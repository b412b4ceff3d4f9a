package io.indexwright.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The volatility a year of log returns with a mean of zero, at every level of a series from the
 * first at which it can be known. Rule: docs/rules/overlays.md.
 *
 * @param firstKnown the place of the level, from 0 on, to which the first estimate belongs
 * @param perYear one for each level from there on, 12 decimals
 */
public record RollingVolatility(int firstKnown, List<BigDecimal> perYear) {

  /** Copies the estimates. */
  public RollingVolatility {
    perYear = List.copyOf(perYear);
  }

  /**
   * Returns the estimate at a level.
   *
   * @return nothing before the first, and after the last
   */
  public Optional<BigDecimal> at(int level) {
    int place = level - firstKnown;
    return place >= 0 && place < perYear.size()
        ? Optional.of(perYear.get(place))
        : Optional.empty();
  }

  /**
   * Takes the mean square of the last returns.
   *
   * @param count how many
   */
  public static RollingVolatility window(List<BigDecimal> levels, int count, Pace pace) {
    checkPositive(count);
    double[] returns = Volatility.logReturns(levels, pace.interval());
    List<BigDecimal> known = new ArrayList<>();
    for (int end = count; end <= returns.length; end++) {
      known.add(pace.perYear(Volatility.meanSquare(Arrays.copyOfRange(returns, end - count, end))));
    }
    return new RollingVolatility(pace.interval() + count - 1, known);
  }

  /**
   * Takes the largest of several exponentially weighted mean squares. Each starts as that of the
   * first returns with weights that sum to 1, and is {@code λ v + (1 − λ) r²} from then on.
   *
   * @param seed how many returns the first estimate is made from
   * @param decays λ of each, between 0 and 1; not empty
   */
  public static RollingVolatility exponential(
      List<BigDecimal> levels, int seed, List<BigDecimal> decays, Pace pace) {
    checkPositive(seed);
    double[] returns = Volatility.logReturns(levels, pace.interval());
    double[] largest = new double[Math.max(0, returns.length - seed + 1)];
    for (BigDecimal decay : decays) {
      double[] one = recursive(returns, seed, decay.doubleValue());
      Arrays.setAll(largest, i -> Math.max(largest[i], one[i]));
    }
    return new RollingVolatility(
        pace.interval() + seed - 1, Arrays.stream(largest).mapToObj(pace::perYear).toList());
  }

  private static double[] recursive(double[] returns, int seed, double decay) {
    double[] variances = new double[Math.max(0, returns.length - seed + 1)];
    if (variances.length > 0) {
      variances[0] = Volatility.normalisedVariance(Arrays.copyOf(returns, seed), decay);
    }
    for (int i = 1; i < variances.length; i++) {
      double last = returns[seed + i - 1];
      variances[i] = decay * variances[i - 1] + (1 - decay) * last * last;
    }
    return variances;
  }

  private static void checkPositive(int returns) {
    if (returns < 1) {
      throw new IllegalArgumentException("a volatility needs 1 return or more: " + returns);
    }
  }

  /**
   * How returns relate to a year.
   *
   * @param interval how many sessions a return reaches over; 1 or more
   * @param sessionsInYear 252, or 365 where there is no weekend; 1 or more
   */
  public record Pace(int interval, int sessionsInYear) {

    /** Refuses counts below 1. */
    public Pace {
      if (interval < 1 || sessionsInYear < 1) {
        throw new IllegalArgumentException(
            "an interval and the sessions of a year must be 1 or more: "
                + interval
                + ", "
                + sessionsInYear);
      }
    }

    BigDecimal perYear(double variance) {
      return Volatility.exact(StrictMath.sqrt((double) sessionsInYear / interval * variance));
    }
  }
}
