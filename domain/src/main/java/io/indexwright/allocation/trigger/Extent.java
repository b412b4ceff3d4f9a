package io.indexwright.allocation.trigger;

import java.math.BigDecimal;

/** How far a weight that has left its band is brought back. */
public enum Extent {
  /** To the target itself. */
  TO_TARGET("0"),
  /** To the middle between the target and the edge of the band. */
  HALFWAY("0.5"),
  /** To the edge of the band and no farther. */
  TO_EDGE("1");

  private final BigDecimal part;

  Extent(String part) {
    this.part = new BigDecimal(part);
  }

  /** Returns how far from the target it may stay, of a band that is so wide. */
  BigDecimal of(BigDecimal width) {
    return width.multiply(part);
  }
}
