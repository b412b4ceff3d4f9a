package io.indexwright.application;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.usd;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.dealing.Clearance;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A venue that trades A at 12 and B at 9, for a dollar an execution, and remembers it. */
public final class Venue implements Broker {
  private final Map<OrderId, Order> book = new LinkedHashMap<>();
  private long most = Long.MAX_VALUE;
  private String refusal = "";
  private int answers = Integer.MAX_VALUE;

  /** Trades at most {@code units} of every order from now on. */
  public Venue trading(long units) {
    most = units;
    return this;
  }

  /** Rejects every order. */
  public Venue refusing(String reason) {
    refusal = reason;
    return this;
  }

  /** Answers so often; then it takes what comes, and its answer is lost. */
  public Venue answering(int times) {
    answers = times;
    return this;
  }

  /** Returns every order that ever came, once, in the order in which they came. */
  public List<Order> sent() {
    return List.copyOf(book.values());
  }

  @Override
  public List<OrderEvent> place(Clearance.Cleared cleared) {
    Order order = cleared.order();
    book.putIfAbsent(order.id(), order);
    if (answers-- <= 0) {
      throw new UnavailableException("the venue", new IOException("no route"));
    }
    return refusal.isEmpty() ? traded(order) : List.of(new OrderEvent.Rejected(refusal));
  }

  private List<OrderEvent> traded(Order order) {
    long units = Math.min(most, order.ticket().quantity().units().longValueExact());
    return units == 0
        ? List.of(new OrderEvent.Acknowledged())
        : List.of(new OrderEvent.Acknowledged(), new OrderEvent.Traded(fill(order, units)));
  }

  private static Fill fill(Order order, long units) {
    return new Fill(
        new ExecutionId(order.id() + "/1"),
        Quantity.of(units),
        Price.of(order.ticket().instrument().equals(A) ? "12" : "9", USD),
        usd("1.00"),
        House.NOW);
  }
}
