package io.indexwright.allocation.trigger;

import java.math.BigDecimal;

/** How far a weight may be from its target, either way. */
public sealed interface Band {

  /** Returns the distance that is still allowed for {@code target}; a fraction, exact. */
  BigDecimal widthAt(BigDecimal target);

  /** Returns the 5/25 rule: five points, or a quarter of the target if that is less. */
  static Band fiveTwentyFive() {
    return new Hybrid(new BigDecimal("0.05"), new BigDecimal("0.25"));
  }

  private static void check(BigDecimal width) {
    if (width.signum() < 0) {
      throw new IllegalArgumentException("a band must not be negative: " + width);
    }
  }

  /** The same for every target: 0.05 is five points. */
  record Absolute(BigDecimal points) implements Band {
    /** Refuses a negative width. */
    public Absolute {
      check(points);
    }

    @Override
    public BigDecimal widthAt(BigDecimal target) {
      return points;
    }
  }

  /** A part of the target: 0.25 is a quarter of it. */
  record Relative(BigDecimal part) implements Band {
    /** Refuses a negative width. */
    public Relative {
      check(part);
    }

    @Override
    public BigDecimal widthAt(BigDecimal target) {
      return target.multiply(part);
    }
  }

  /** The narrower of the two. */
  record Hybrid(BigDecimal points, BigDecimal part) implements Band {
    /** Refuses a negative width. */
    public Hybrid {
      check(points);
      check(part);
    }

    @Override
    public BigDecimal widthAt(BigDecimal target) {
      return points.min(target.multiply(part));
    }
  }
}
