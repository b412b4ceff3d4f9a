package io.indexwright.allocation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One instrument in a plan that is being made.
 *
 * @param target the value it should have, exact
 * @param wanted what the plan holds of it so far
 */
record Line(
    InstrumentId instrument, Price price, BigDecimal target, Quantity held, Quantity wanted) {

  /** Starts where whole shares allow: up to the target for a buy, to the nearest for a sale. */
  static Line starting(InstrumentId instrument, Price price, BigDecimal target, Quantity held) {
    BigDecimal due = Precision.quotient(target, price.perUnit());
    Quantity floor = Quantity.wholeUnitsIn(due);
    Quantity nearest = new Quantity(due.setScale(0, RoundingMode.HALF_DOWN));
    Quantity wanted = held;
    if (floor.exceeds(held)) {
      wanted = floor;
    } else if (held.exceeds(nearest)) {
      wanted = nearest;
    }
    return new Line(instrument, price, target, held, wanted);
  }

  Line wanting(Quantity quantity) {
    return new Line(instrument, price, target, held, quantity);
  }

  Line plus(Quantity more) {
    return wanting(wanted.plus(more));
  }

  boolean isBuy() {
    return wanted.exceeds(held);
  }

  boolean isSale() {
    return held.exceeds(wanted);
  }

  Quantity traded() {
    return isBuy() ? wanted.minus(held) : held.minus(wanted);
  }

  OrderTicket ticket() {
    return new OrderTicket(instrument, isBuy() ? Side.BUY : Side.SELL, traded());
  }

  Money consideration() {
    return price.times(traded(), RoundingMode.HALF_UP);
  }

  Money fee(Commission commission) {
    return isBuy() || isSale() ? commission.on(consideration()) : Money.zero(price.currency());
  }

  /** What a buy takes out of the cash, its fee included. */
  Money outlay(Commission commission) {
    return consideration().plus(fee(commission));
  }

  /** How far the value wanted is below the target; negative if it is above. */
  BigDecimal shortfall() {
    return target.subtract(price.perUnit().multiply(wanted.units()));
  }

  /** The shortfall counted in units. */
  BigDecimal unitsShort() {
    return Precision.quotient(shortfall(), price.perUnit());
  }
}
