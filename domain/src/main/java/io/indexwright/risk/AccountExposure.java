package io.indexwright.risk;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account has at stake at one instant, filled in by whoever knows the account; everything
 * in the currency of the account.
 *
 * @param value of the account, cash and holdings
 * @param cash that may be spent
 * @param reserved of that cash for buys that are open, their fees included
 * @param lost since the day began; negative if the day is a gain
 * @param ordersToday sent since the day began
 * @param lines of everything that is held, on order or to be traded
 */
public record AccountExposure(
    Money value,
    Money cash,
    Money reserved,
    Money lost,
    int ordersToday,
    SortedMap<InstrumentId, Line> lines) {

  /** Refuses two currencies, and a reservation or a count below zero. */
  public AccountExposure {
    CurrencyMismatchException.check(value.currency(), cash.currency());
    CurrencyMismatchException.check(value.currency(), reserved.currency());
    CurrencyMismatchException.check(value.currency(), lost.currency());
    if (reserved.isNegative() || ordersToday < 0) {
      throw new IllegalArgumentException(
          "neither may be negative: reserved " + reserved + ", " + ordersToday + " orders");
    }
    lines = InstrumentOrder.copyOf(lines);
    for (Line line : lines.values()) {
      line.reference()
          .ifPresent(price -> CurrencyMismatchException.check(value.currency(), price.currency()));
    }
  }

  /**
   * One instrument.
   *
   * @param reference the price that orders are measured by, such as the last trade; none where
   *     nothing can be measured
   * @param held what is owned
   * @param onOrder what open buys may still bring
   * @param onSale what open sales may still take
   */
  public record Line(Optional<Price> reference, Quantity held, Quantity onOrder, Quantity onSale) {

    /** Starts with nothing open. */
    public static Line of(Optional<Price> reference, Quantity held) {
      return new Line(reference, held, Quantity.NONE, Quantity.NONE);
    }

    Line with(OrderTicket ticket) {
      return ticket.side() == Side.BUY
          ? new Line(reference, held, onOrder.plus(ticket.quantity()), onSale)
          : new Line(reference, held, onOrder, onSale.plus(ticket.quantity()));
    }
  }

  /** Returns what is known of an instrument. */
  public Optional<Line> line(InstrumentId instrument) {
    return Optional.ofNullable(lines.get(instrument));
  }

  /** Returns the account with {@code ticket} open in it, and cash set aside for it. */
  AccountExposure with(OrderTicket ticket, Money reservation) {
    Map<InstrumentId, Line> open = new TreeMap<>(Map.copyOf(lines));
    open.computeIfPresent(ticket.instrument(), (instrument, line) -> line.with(ticket));
    return new AccountExposure(
        value, cash, reserved.plus(reservation), lost, ordersToday, InstrumentOrder.copyOf(open));
  }

  /** Returns the account with one more order of the day. */
  AccountExposure counting() {
    return new AccountExposure(value, cash, reserved, lost, Math.addExact(ordersToday, 1), lines);
  }

  /** Returns the account with more cash to spend. */
  AccountExposure receiving(Money amount) {
    return new AccountExposure(value, cash.plus(amount), reserved, lost, ordersToday, lines);
  }
}
