package io.indexwright.allocation.plan;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is done about one line, perhaps nothing.
 *
 * @param lots bought, or sold if negative
 * @param local what is paid or got in the currency of the price, its fee included
 * @param outlay the same in the currency of the plan, negative for what a sale brings
 * @param fees what is lost on the way in the currency of the plan, changing money included
 * @param distance how far from its target the line then is
 */
public record Deal(
    Line line,
    long lots,
    Quantity quantity,
    Money local,
    Money outlay,
    Money fees,
    BigDecimal distance) {

  /** Returns true if nothing is traded. */
  public boolean isNone() {
    return lots == 0;
  }

  /** Returns true if units come in. */
  public boolean isBuy() {
    return lots > 0;
  }

  /** Returns true if units go out. */
  public boolean isSale() {
    return lots < 0;
  }

  /** Returns the order that makes it. */
  public OrderTicket ticket() {
    return new OrderTicket(line.instrument(), isBuy() ? Side.BUY : Side.SELL, quantity);
  }

  /** Returns price times quantity, half up to the currency of the price. */
  public Money consideration() {
    return line.price().times(quantity, RoundingMode.HALF_UP);
  }

  /** Returns what the line is worth afterwards, exact. */
  public BigDecimal value() {
    BigDecimal before = line.unit().multiply(line.held().units());
    BigDecimal moved = line.unit().multiply(quantity.units());
    return isBuy() ? before.add(moved) : before.subtract(moved);
  }

  /** Returns what is lost by this deal: its distance, and its fees as often as they count. */
  BigDecimal distanceWith(int feesCounted) {
    return distance.add(fees.amount().multiply(BigDecimal.valueOf(feesCounted)));
  }
}
