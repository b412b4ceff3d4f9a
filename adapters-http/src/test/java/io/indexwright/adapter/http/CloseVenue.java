package io.indexwright.adapter.http;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.trading.Amendments;
import io.indexwright.dealing.Clearance;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Trades at the last close for a dollar, all of it or nothing, and does whatever it is asked. */
final class CloseVenue implements Broker, Amendments {
  private static final Instant THEN = Instant.parse("2026-02-04T21:00:00Z");

  private final Prices prices;

  CloseVenue(Prices prices) {
    this.prices = prices;
  }

  @Override
  public List<OrderEvent> place(Clearance.Cleared cleared) {
    Order order = cleared.order();
    List<OrderEvent> told = new ArrayList<>(List.of(new OrderEvent.Acknowledged()));
    OrderTicket ticket = order.ticket();
    Price close = close(ticket);
    if (ticket.isTradedAt(close)) {
      Money charge = Money.of("1.00", close.currency());
      told.add(
          new OrderEvent.Traded(
              new Fill(
                  new ExecutionId("close/" + order.id()), ticket.quantity(), close, charge, THEN)));
    }
    return told;
  }

  private Price close(OrderTicket ticket) {
    return Optional.ofNullable(
            prices
                .lastCloses(new TreeSet<>(List.of(ticket.instrument())), LocalDate.MAX, Instant.MAX)
                .get(ticket.instrument()))
        .orElseThrow()
        .price();
  }

  @Override
  public List<OrderEvent> withdraw(Order order) {
    return List.of(new OrderEvent.Acknowledged(), new OrderEvent.Cancelled());
  }

  @Override
  public List<OrderEvent> replace(Order order, OrderEvent.Replaced terms) {
    return List.of(new OrderEvent.Acknowledged(), terms);
  }
}
