package io.indexwright.bootstrap.broker;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.trading.Amendments;
import io.indexwright.dealing.Clearance;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Trades every order at the last close of its instrument, as far as its type allows: all of it, in
 * two parts where it can be parted, with the commission on the first. It remembers nothing: at the
 * same close the same order has the same executions, so that placing it again is harmless. What the
 * close does not meet stays open, or is withdrawn if it was to trade at once.
 */
public final class PaperBroker implements Broker, Amendments {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Prices prices;
  private final Commission commission;
  private final Duration latency;
  private final Clock clock;

  public PaperBroker(Prices prices, Commission commission, Duration latency, Clock clock) {
    this.prices = prices;
    this.commission = commission;
    this.latency = latency;
    this.clock = clock;
  }

  @Override
  public List<OrderEvent> place(Clearance.Cleared cleared) {
    return placeEach(List.of(cleared)).getOrDefault(cleared.order().id(), List.of());
  }

  @Override
  public Map<OrderId, List<OrderEvent>> placeEach(Collection<Clearance.Cleared> cleared) {
    takeTime();
    Instant now = clock.instant();
    SortedMap<InstrumentId, Close> closes =
        prices.lastCloses(
            cleared.stream()
                .map(one -> one.order().ticket().instrument())
                .collect(Collectors.toCollection(TreeSet::new)),
            LocalDate.MAX,
            now);
    return cleared.stream()
        .map(Clearance.Cleared::order)
        .collect(
            Collectors.toMap(
                Order::id,
                order ->
                    Optional.ofNullable(closes.get(order.ticket().instrument()))
                        .map(close -> reports(order, close.price(), now))
                        .orElseGet(() -> unpriced(order))));
  }

  /** Nothing trades here but on arrival, so what is open can always be withdrawn. */
  @Override
  public List<OrderEvent> withdraw(Order order) {
    return List.of(new OrderEvent.Acknowledged(), new OrderEvent.Cancelled());
  }

  /** The terms are met, if they are, when the order is placed the next time. */
  @Override
  public List<OrderEvent> replace(Order order, OrderEvent.Replaced terms) {
    return List.of(new OrderEvent.Acknowledged(), terms);
  }

  private static List<OrderEvent> unpriced(Order order) {
    return List.of(new OrderEvent.Rejected("no price for " + order.ticket().instrument()));
  }

  private List<OrderEvent> reports(Order order, Price close, Instant now) {
    List<OrderEvent> reports = new ArrayList<>(List.of(new OrderEvent.Acknowledged()));
    OrderTicket ticket = order.ticket();
    if (ticket.isTradedAt(close)) {
      fills(order, close, now).forEach(fill -> reports.add(new OrderEvent.Traded(fill)));
    } else if (ticket.timeInForce().isImmediate()) {
      reports.add(new OrderEvent.Cancelled());
    }
    return reports;
  }

  private List<Fill> fills(Order order, Price price, Instant now) {
    OrderTicket ticket = order.ticket();
    Money charge = commission.on(price.times(ticket.quantity(), RoundingMode.HALF_UP));
    List<Fill> fills = new ArrayList<>();
    for (Quantity part : parts(ticket.quantity())) {
      ExecutionId id = new ExecutionId("paper/" + order.id() + "/" + (fills.size() + 1));
      fills.add(new Fill(id, part, price, charge, now));
      charge = Money.zero(charge.currency());
    }
    return fills;
  }

  private static List<Quantity> parts(Quantity whole) {
    Quantity first = Quantity.wholeUnitsIn(whole.units().divide(TWO));
    return first.equals(Quantity.NONE) ? List.of(whole) : List.of(first, whole.minus(first));
  }

  private void takeTime() {
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("the paper broker", stopped);
    }
  }
}
