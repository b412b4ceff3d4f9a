package io.indexwright.rulebook;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/** A second index made from the levels of the first. Overlays are applied in the order listed. */
public sealed interface Overlay {

  /**
   * Sells the currencies of the constituents forward.
   *
   * @param ratio how much of the exposure is hedged; positive, 1 is all
   * @param determinationLag sessions before the roll on which the amount is fixed; 0 or more
   */
  record Hedged(BigDecimal ratio, Roll roll, int determinationLag) implements Overlay {
    /** Refuses a ratio of zero or less, and a lag below zero. */
    public Hedged {
      ratio = positive("hedge ratio", ratio);
      notNegative("determination lag", determinationLag);
    }

    /** How long a forward runs. */
    public enum Roll {
      /** To the last session of the month, valued in between by linear interpolation. */
      MONTHLY,
      /** One session. */
      DAILY
    }
  }

  /**
   * Takes off a fixed yield, as if it were a dividend.
   *
   * @param rate a year; positive, 0.05 is five per cent
   */
  record PercentDecrement(BigDecimal rate, Compounding compounding, DayCount dayCount)
      implements Overlay {
    /** Refuses a rate of zero or less. */
    public PercentDecrement {
      rate = positive("decrement", rate);
    }

    /** How a rate a year is applied to days. */
    public enum Compounding {
      /** {@code rate × days ÷ year} off the return. */
      ARITHMETIC,
      /** {@code (1 − rate)} to the power of {@code days ÷ year}. */
      GEOMETRIC
    }
  }

  /**
   * Takes off a fixed number of index points; the level stays at zero once it is there.
   *
   * @param points a year; positive
   */
  record PointsDecrement(BigDecimal points, DayCount dayCount) implements Overlay {
    /** Refuses points of zero or less. */
    public PointsDecrement {
      points = positive("decrement", points);
    }
  }

  /**
   * Multiplies each session's return.
   *
   * @param factor such as 2, or −1 for the inverse; not 0
   */
  record Leveraged(BigDecimal factor, Financing financing) implements Overlay {
    /** Refuses a factor of zero. */
    public Leveraged {
      if (factor.signum() == 0) {
        throw new IllegalArgumentException("a leverage factor must not be 0");
      }
      factor = Precision.normalised(factor);
    }
  }

  /**
   * Holds so much of the index that its volatility is near a target.
   *
   * @param target volatility a year; positive, 0.1 is ten per cent
   * @param mostExposure the largest exposure; positive
   * @param lag sessions between the estimate and its use; 0 or more
   */
  record RiskControlled(
      BigDecimal target,
      BigDecimal mostExposure,
      VolatilityRule volatility,
      int lag,
      Financing financing)
      implements Overlay {
    /** Refuses a target or an exposure of zero or less, and a lag below zero. */
    public RiskControlled {
      target = positive("target volatility", target);
      mostExposure = positive("largest exposure", mostExposure);
      notNegative("lag", lag);
    }
  }

  private static BigDecimal positive(String what, BigDecimal number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(what + " must be positive: " + number.toPlainString());
    }
    return Precision.normalised(number);
  }

  private static void notNegative(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + number);
    }
  }
}
