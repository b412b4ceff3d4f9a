package io.indexwright.corporateaction;

import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;

/**
 * {@code before} of something become {@code after}: a number that need not be a decimal fraction.
 *
 * @param before positive
 * @param after positive
 */
public record Ratio(BigDecimal before, BigDecimal after) {

  /** Nothing changes. */
  public static final Ratio SAME = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

  /** Refuses what is not positive. */
  public Ratio {
    if (before.signum() <= 0 || after.signum() <= 0) {
      throw new IllegalArgumentException(
          "a count must be positive: from " + before.toPlainString() + " to " + after);
    }
    before = Precision.normalised(before);
    after = Precision.normalised(after);
  }

  /** Returns what {@code count} becomes: exact, or to 34 significant digits. */
  public BigDecimal of(BigDecimal count) {
    return Precision.quotient(count.multiply(after), before);
  }

  /** Returns what {@code held} becomes: exact, or to 34 significant digits. */
  public Quantity of(Quantity held) {
    return new Quantity(of(held.units()));
  }

  /** Returns this one and then {@code next}, as one. */
  public Ratio then(Ratio next) {
    return new Ratio(before.multiply(next.before), after.multiply(next.after));
  }

  /** Returns true if nothing changes. */
  public boolean isSame() {
    return before.compareTo(after) == 0;
  }
}
