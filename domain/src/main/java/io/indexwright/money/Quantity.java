package io.indexwright.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of units of an instrument; fractional where the venue allows it.
 *
 * @param units zero or more, trailing zeros dropped; direction is carried by the side of an order
 */
public record Quantity(BigDecimal units) implements Comparable<Quantity> {

  /** Nothing at all. */
  public static final Quantity NONE = new Quantity(BigDecimal.ZERO);

  /** Refuses a negative number of units. */
  public Quantity {
    if (units.signum() < 0) {
      throw new IllegalArgumentException("units must not be negative: " + units.toPlainString());
    }
    units = Precision.normalised(units);
  }

  /** Returns {@code units} whole units. */
  public static Quantity of(long units) {
    return new Quantity(BigDecimal.valueOf(units));
  }

  /** Returns the whole units in {@code exact}; the fraction is left to nobody. */
  public static Quantity wholeUnitsIn(BigDecimal exact) {
    return new Quantity(exact.setScale(0, RoundingMode.DOWN));
  }

  /** Adds. */
  public Quantity plus(Quantity other) {
    return new Quantity(units.add(other.units));
  }

  /**
   * Subtracts.
   *
   * @throws IllegalArgumentException if {@code other} is the larger
   */
  public Quantity minus(Quantity other) {
    return new Quantity(units.subtract(other.units));
  }

  /** Returns true if this is the larger quantity. */
  public boolean exceeds(Quantity other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return units.compareTo(other.units);
  }

  @Override
  public String toString() {
    return units.toPlainString();
  }
}
