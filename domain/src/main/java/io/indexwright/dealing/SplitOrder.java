package io.indexwright.dealing;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.money.Tick;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An open order carried over a split. The old order is withdrawn and keeps what traded in old
 * units; what was left goes on in new units, under a name that follows from the old one and the
 * split, so that doing it twice gives the same orders. Rule: docs/rules/orders.md.
 *
 * @param before as it ends
 * @param after what goes on; none if nothing was open, or less than one unit is left
 * @param dropped the fraction of a new unit that is not ordered any more
 */
public record SplitOrder(Order before, Optional<Order> after, Quantity dropped) {

  /**
   * A split of an instrument.
   *
   * @param name of the event, unique for the instrument
   * @param units so many old ones become so many new ones
   * @param tick of the prices after it
   */
  public record Split(String name, Ratio units, Tick tick) {

    /** The nearest tick in the direction that is no worse for the order; at least one tick. */
    private Price price(Price old, RoundingMode rounding) {
      BigDecimal ticks =
          old.perUnit()
              .multiply(units.before())
              .divide(units.after().multiply(tick.size()), 0, rounding);
      return new Price(ticks.max(BigDecimal.ONE).multiply(tick.size()), old.currency());
    }
  }

  /**
   * Carries {@code order} over {@code split}. Call it between the last report in old units and the
   * first trade in new ones.
   */
  public static SplitOrder of(Order order, Split split) {
    if (order.state().isTerminal()) {
      return new SplitOrder(order, Optional.empty(), Quantity.NONE);
    }
    BigDecimal exact = split.units().of(order.open().units());
    Quantity whole = Quantity.wholeUnitsIn(exact);
    Quantity dropped = new Quantity(exact).minus(whole);
    return whole.equals(Quantity.NONE)
        ? new SplitOrder(order.cancelled(), Optional.empty(), dropped)
        : new SplitOrder(order.cancelled(), Optional.of(successor(order, split, whole)), dropped);
  }

  private static Order successor(Order order, Split split, Quantity whole) {
    String name = order.id() + "/" + split.name();
    OrderId id = new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    OrderTicket ticket = order.ticket();
    OrderType type = ticket.type().repriced(limit(ticket, split), stop(ticket, split));
    return Order.planned(id, ticket.forQuantity(whole).as(type, ticket.timeInForce()));
  }

  /** A limit moves to the better side: a buy's down, a sale's up. */
  private static UnaryOperator<Price> limit(OrderTicket ticket, Split split) {
    boolean isBuy = ticket.side() == Side.BUY;
    return price -> split.price(price, isBuy ? RoundingMode.DOWN : RoundingMode.UP);
  }

  /** A stop moves away from the market: a buy's up, a sale's down. */
  private static UnaryOperator<Price> stop(OrderTicket ticket, Split split) {
    boolean isBuy = ticket.side() == Side.BUY;
    return price -> split.price(price, isBuy ? RoundingMode.UP : RoundingMode.DOWN);
  }
}
