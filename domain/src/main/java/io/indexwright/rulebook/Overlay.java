package io.indexwright.rulebook;

import static io.indexwright.money.Precision.positive;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * A second index made from the levels of the first. Overlays are applied in the order listed. Rule:
 * docs/rules/overlays.md.
 */
public sealed interface Overlay {

  /** Answers with that of {@code cases} which is for this kind. */
  <R> R fold(Cases<R> cases);

  /** One answer for each kind. */
  interface Cases<R> {
    R of(Hedged hedged);

    R of(PercentDecrement decrement);

    R of(PointsDecrement decrement);

    R of(Leveraged leveraged);

    R of(RiskControlled controlled);
  }

  /**
   * Sells the currencies of the constituents forward.
   *
   * @param ratio how much of the exposure is hedged; positive, 1 is all
   * @param determinationLag sessions before the roll on which the amount is fixed; 0 or more
   * @param forwards the fixing of the one-month outright forwards, quoted like spot; not blank
   */
  record Hedged(BigDecimal ratio, Roll roll, int determinationLag, String forwards, Marking marking)
      implements Overlay {
    /** Refuses a ratio of zero or less, a lag below zero, and a fixing without a name. */
    public Hedged {
      ratio = positive("hedge ratio", ratio);
      notNegative("determination lag", determinationLag);
      if (forwards.isBlank()) {
        throw new IllegalArgumentException("the fixing of the forwards needs a name");
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.of(this);
    }

    /** How long a forward runs. */
    public enum Roll {
      /** From month end to month end, valued in between by linear interpolation. */
      MONTHLY,
      /** One session. */
      DAILY
    }

    /** Whose difference from spot a running forward is valued with. */
    public enum Marking {
      /** That of the forward of the day. */
      FORWARD_OF_THE_DAY,
      /** That of the forward at which it was sold. */
      FORWARD_AT_ROLL
    }
  }

  /**
   * Takes off a fixed yield, as if it were a dividend.
   *
   * @param rate a year; positive, 0.05 is five per cent; at most 1 if geometric
   */
  record PercentDecrement(BigDecimal rate, Compounding compounding, DayCount dayCount)
      implements Overlay {
    /** Refuses a rate of zero or less, and a geometric one above 1. */
    public PercentDecrement {
      rate = positive("decrement", rate);
      if (compounding == Compounding.GEOMETRIC && rate.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a geometric decrement must be at most 1: " + rate);
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.of(this);
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

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.of(this);
    }
  }

  /**
   * Multiplies returns and pays for it; the level stays at zero once it is there.
   *
   * @param factor such as 2, or −1 for the inverse; not 0
   */
  record Leveraged(BigDecimal factor, Reset reset, Financing financing) implements Overlay {
    /** Refuses a factor of zero. */
    public Leveraged {
      if (factor.signum() == 0) {
        throw new IllegalArgumentException("a leverage factor must not be 0");
      }
      factor = Precision.normalised(factor);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.of(this);
    }

    /** From when on a return is counted that is multiplied. */
    public enum Reset {
      /** From the session before. */
      DAILY,
      /** From the last session of the month before. */
      MONTHLY
    }
  }

  /**
   * Holds so much of the index that its volatility is near a target.
   *
   * @param target volatility a year; positive, 0.1 is ten per cent
   * @param mostExposure the largest exposure; positive
   * @param lag sessions between the estimate and its use; 0 or more
   * @param band the exposure is changed when it is off by more than this; 0 for every session
   */
  record RiskControlled(
      BigDecimal target,
      BigDecimal mostExposure,
      VolatilityRule volatility,
      int lag,
      BigDecimal band,
      Measure measure,
      Financing financing)
      implements Overlay {
    /** Refuses a target or an exposure of zero or less, and a lag or a band below zero. */
    public RiskControlled {
      target = positive("target volatility", target);
      mostExposure = positive("largest exposure", mostExposure);
      notNegative("lag", lag);
      notNegative("band", band.signum());
      band = Precision.normalised(band);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.of(this);
    }

    /** What the level counts besides the part that is held in the index. */
    public enum Measure {
      /** What is not held earns the rate; what is held above 1 pays it. */
      TOTAL,
      /** All that is held pays the rate. */
      EXCESS
    }
  }

  private static void notNegative(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + number);
    }
  }
}
