package io.indexwright.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a whole.
 *
 * @param fraction from 0 to 1 (0.2 is twenty per cent), at most 12 decimals, trailing zeros dropped
 */
public record Weight(BigDecimal fraction) {
  private static final int DECIMALS = 12;
  private static final long UNITS_IN_ONE = 1_000_000_000_000L;

  /** No part at all. */
  public static final Weight ZERO = new Weight(BigDecimal.ZERO);

  /** Refuses a fraction outside 0 to 1, or one with more than 12 decimals. */
  public Weight {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("weight must be from 0 to 1: " + fraction.toPlainString());
    }
    fraction = Precision.normalised(fraction);
    if (fraction.scale() > DECIMALS) {
      throw new IllegalArgumentException("weight has more than 12 decimals: " + fraction);
    }
  }

  /** Parses {@code "0.2"}; never rounds. */
  public static Weight of(String fraction) {
    return new Weight(new BigDecimal(fraction));
  }

  /**
   * Turns claims on a whole into weights that sum to exactly 1, by largest remainder.
   *
   * @param claims each zero or more, not all zero
   * @return one weight per claim, in the same order, each within 1e-12 of its exact share
   */
  public static List<Weight> sharing(List<BigDecimal> claims) {
    return Apportionment.split(UNITS_IN_ONE, claims).stream()
        .map(units -> new Weight(BigDecimal.valueOf(units, DECIMALS)))
        .toList();
  }

  @Override
  public String toString() {
    return fraction.toPlainString();
  }
}
