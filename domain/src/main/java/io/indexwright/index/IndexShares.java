package io.indexwright.index;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A constituent's share count as the index counts it: float-adjusted and weighted, so fractional.
 *
 * @param count positive, trailing zeros dropped
 */
public record IndexShares(BigDecimal count) {

  /** Refuses zero and less. */
  public IndexShares {
    if (count.signum() <= 0) {
      throw new IllegalArgumentException("index shares must be positive: " + count.toPlainString());
    }
    count = Precision.normalised(count);
  }

  /**
   * Rounds to {@code decimals} places, half up.
   *
   * @throws IllegalArgumentException if nothing is left
   */
  public static IndexShares quantised(BigDecimal exact, int decimals) {
    return new IndexShares(exact.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** Returns true if {@code exact} rounds to nothing at {@code decimals} places, half up. */
  public static boolean roundsToNothing(BigDecimal exact, int decimals) {
    return exact.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
  }

  /** Returns this many and {@code more}. */
  public IndexShares plus(IndexShares more) {
    return new IndexShares(count.add(more.count));
  }

  /** Parses {@code "12.5"}; never rounds. */
  public static IndexShares of(String count) {
    return new IndexShares(new BigDecimal(count));
  }
}
