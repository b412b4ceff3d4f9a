package io.indexwright.statistics;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much returns scatter, per return; {@link #over} takes it to a year or any other number of
 * returns. Every sum is taken from the oldest return to the newest. Rule: docs/rules/overlays.md.
 */
public final class Volatility {
  private static final int DECIMALS = 12;

  private Volatility() {}

  /**
   * Returns the log returns of {@code levels}, each over so many of them. The quotient of two
   * levels is taken exactly first, so that levels in other units have the same returns.
   *
   * @param interval 1 for the return from one level to the next; returns of more overlap
   * @throws IllegalArgumentException if a level is not positive
   */
  public static double[] logReturns(List<BigDecimal> levels, int interval) {
    if (interval < 1) {
      throw new IllegalArgumentException("an interval must be 1 or more: " + interval);
    }
    return IntStream.range(interval, levels.size())
        .mapToDouble(i -> StrictMath.log(ratio(levels.get(i), levels.get(i - interval))))
        .toArray();
  }

  private static double ratio(BigDecimal level, BigDecimal before) {
    if (level.signum() <= 0 || before.signum() <= 0) {
      throw new IllegalArgumentException(
          "a log return needs positive levels: "
              + before.toPlainString()
              + ", "
              + level.toPlainString());
    }
    return Precision.quotient(level, before).doubleValue();
  }

  /**
   * Turns simple returns into log returns.
   *
   * @throws IllegalArgumentException if a return is −1 or less
   */
  public static double[] logOf(double[] simpleReturns) {
    for (double simple : simpleReturns) {
      if (!(simple > -1)) {
        throw new IllegalArgumentException("a simple return must be above -1: " + simple);
      }
    }
    return Arrays.stream(simpleReturns).map(StrictMath::log1p).toArray();
  }

  /** Returns the root of the mean square: all returns weigh the same and their mean is zero. */
  public static double zeroMean(double[] returns) {
    return StrictMath.sqrt(meanSquare(needing(1, returns)));
  }

  /**
   * Returns the root of the sum of {@code (1 − λ) λ^k r²}, k = 0 the newest return. The weights sum
   * to less than 1, because what came before the first return is taken to be zero.
   *
   * @param decay λ, between 0 and 1
   */
  public static double exponential(double[] returns, double decay) {
    return StrictMath.sqrt((1 - decay) * decayedSquares(needing(1, returns), decay));
  }

  /** Returns the same with weights that sum to 1. */
  public static double exponentialNormalised(double[] returns, double decay) {
    return StrictMath.sqrt(normalisedVariance(needing(1, returns), decay));
  }

  /** Returns the sample deviation: about the mean, with one degree of freedom lost. */
  public static double sample(double[] returns) {
    double mean = mean(needing(2, returns));
    double sum = 0;
    for (double one : returns) {
      sum += (one - mean) * (one - mean);
    }
    return StrictMath.sqrt(sum / (returns.length - 1));
  }

  /**
   * Returns the deviation of the returns below the mean: their squares alone are summed, and
   * divided by the number of all returns less one.
   */
  public static double semiDeviation(double[] returns) {
    double mean = mean(needing(2, returns));
    double sum = 0;
    for (double one : returns) {
      sum += one < mean ? (one - mean) * (one - mean) : 0;
    }
    return StrictMath.sqrt(sum / (returns.length - 1));
  }

  /** Takes a volatility per return to that of so many returns: times the square root. */
  public static double over(double returns, double volatility) {
    return StrictMath.sqrt(returns) * volatility;
  }

  /**
   * Takes an estimate into the exact world: 12 decimals, half even.
   *
   * @throws IllegalArgumentException if it is no number
   */
  public static BigDecimal exact(double estimate) {
    if (!Double.isFinite(estimate)) {
      throw new IllegalArgumentException("an estimate is no number: " + estimate);
    }
    return new BigDecimal(estimate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  static double meanSquare(double[] returns) {
    double sum = 0;
    for (double one : returns) {
      sum += one * one;
    }
    return sum / returns.length;
  }

  static double normalisedVariance(double[] returns, double decay) {
    double weights = 0;
    for (int i = 0; i < returns.length; i++) {
      weights = decay * weights + 1;
    }
    return decayedSquares(returns, decay) / weights;
  }

  private static double decayedSquares(double[] returns, double decay) {
    if (!(decay > 0 && decay < 1)) {
      throw new IllegalArgumentException("a decay must be between 0 and 1: " + decay);
    }
    double sum = 0;
    for (double one : returns) {
      sum = decay * sum + one * one;
    }
    return sum;
  }

  private static double mean(double[] returns) {
    double sum = 0;
    for (double one : returns) {
      sum += one;
    }
    return sum / returns.length;
  }

  private static double[] needing(int least, double[] returns) {
    if (returns.length < least) {
      throw new IllegalArgumentException(
          "a volatility needs " + least + " returns or more: " + returns.length);
    }
    return returns;
  }
}
