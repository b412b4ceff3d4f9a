package io.indexwright.allocation.plan;

import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One instrument in a plan that is being made.
 *
 * @param unit what one unit is worth in the currency of the plan, exact
 * @param target what it should be worth, exact
 * @param fewest lots that may be traded at the least: zero, or negative to sell
 * @param most lots that may be bought at the most, zero or more
 */
public record Line(
    InstrumentId instrument,
    Price price,
    BigDecimal unit,
    Terms terms,
    BigDecimal target,
    Quantity held,
    long fewest,
    long most) {

  /** Returns a line in whole units that holds nothing, wants nothing and trades nothing. */
  public static Line of(InstrumentId instrument, Price price, BigDecimal unit) {
    return new Line(
        instrument, price, unit, Terms.WHOLE_UNITS, BigDecimal.ZERO, Quantity.NONE, 0, 0);
  }

  /** Returns the line traded by other terms. */
  public Line traded(Terms other) {
    return new Line(instrument, price, unit, other, target, held, fewest, most);
  }

  /** Returns the line that should be worth {@code value} and holds so many units. */
  public Line aiming(BigDecimal value, Quantity units) {
    return new Line(instrument, price, unit, terms, value, units, fewest, most);
  }

  /** Returns the line with all that can be traded toward its target, and one lot across it. */
  public Line reachingAcross() {
    return isHeldTooMuch()
        ? within(Math.max(due(RoundingMode.FLOOR), -lotsHeld()), 0)
        : within(0, due(RoundingMode.CEILING));
  }

  /** Returns the line without any deal that would carry it across its target. */
  public Line stoppingShort() {
    long toward = toward();
    return within(Math.max(fewest, Math.min(0, toward)), Math.min(most, Math.max(0, toward)));
  }

  /** Returns the line with all that is held to be sold, and nothing to be bought. */
  public Line sellingAny() {
    return within(-lotsHeld(), 0);
  }

  /** Returns the line with no more than these lots to be traded. */
  public Line within(long lowest, long highest) {
    return new Line(instrument, price, unit, terms, target, held, lowest, highest);
  }

  /** Returns the lots toward the target, rounded toward zero; all that is held if it has none. */
  public long toward() {
    return target.signum() == 0 ? -lotsHeld() : due(RoundingMode.DOWN);
  }

  private long due(RoundingMode rounding) {
    return shortfall().divide(lotValue(), 0, rounding).longValueExact();
  }

  /** Returns how far what is held is below the target; negative if it is above. */
  public BigDecimal shortfall() {
    return target.subtract(unit.multiply(held.units()));
  }

  /** Returns what one lot is worth, exact. */
  public BigDecimal lotValue() {
    return unit.multiply(terms.lot().units());
  }

  /** Returns the units in so many lots, at most those held if they are sold. */
  Quantity units(long lots) {
    Quantity all = new Quantity(terms.lot().units().multiply(BigDecimal.valueOf(Math.abs(lots))));
    return lots < 0 && all.exceeds(held) ? held : all;
  }

  boolean isHeldTooMuch() {
    return shortfall().signum() < 0;
  }

  /** The lots held, an odd one counted as a whole one. */
  private long lotsHeld() {
    return held.units().divide(terms.lot().units(), 0, RoundingMode.CEILING).longValueExact();
  }
}
