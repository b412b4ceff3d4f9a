package io.indexwright.bootstrap.wiring;

import io.indexwright.application.port.Broker;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Placement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Fills every order at the last close of its instrument, in two parts where it can be parted, and
 * charges the commission with the first. It remembers nothing: the same order has the same
 * executions, so that placing it again is harmless.
 */
final class PaperBroker implements Broker {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Prices prices;
  private final Commission commission;
  private final Duration latency;
  private final Clock clock;

  PaperBroker(Prices prices, Commission commission, Duration latency, Clock clock) {
    this.prices = prices;
    this.commission = commission;
    this.latency = latency;
    this.clock = clock;
  }

  @Override
  public Placement place(Order order) {
    takeTime();
    Instant now = clock.instant();
    return lastClose(order.ticket().instrument(), now)
        .<Placement>map(price -> new Placement.Taken(fills(order, price, now)))
        .orElse(new Placement.Refused("no price for " + order.ticket().instrument()));
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

  private Optional<Price> lastClose(InstrumentId instrument, Instant now) {
    return Optional.ofNullable(
            prices.history(new TreeSet<>(List.of(instrument)), now).books().lastEntry())
        .flatMap(last -> last.getValue().priceOf(instrument));
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
