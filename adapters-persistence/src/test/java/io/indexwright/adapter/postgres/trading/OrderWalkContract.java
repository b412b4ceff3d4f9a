package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.dealing.RunId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderTransitionException;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Messages at random, as a venue may send them: what is read back is what the domain made of them.
 */
abstract class OrderWalkContract {
  private static final RunId RUN = new RunId(Sample.uuid(4));
  private static final OrderTicket TICKET = new OrderTicket(A, Side.SELL, Quantity.of(5));
  private static final int STEPS = 30;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  abstract Orders orders();

  @BeforeEach
  void write() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers().open(ACCOUNT);
    orders().write(Sample.approved(RUN, TICKET));
  }

  @RepeatedTest(12)
  void readsBackWhatWasHeard(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Order order = Order.planned(RUN.order(1), TICKET);
    SortedMap<Instant, Order> stood = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      Instant heardAt = FIRST.plusSeconds(step);
      order = after(order, anyEvents(random), heardAt);
      stood.put(heardAt, order);
    }

    assertThat(orders().of(RUN)).containsExactly(order);
    stood.forEach(
        (heardAt, then) -> assertThat(orders().find(RUN.order(1), heardAt)).contains(then));
  }

  /** All of what comes at once is heard, or none of it if the venue contradicts itself. */
  private Order after(Order before, List<OrderEvent> events, Instant heardAt) {
    try {
      Order after = before.after(events);
      assertThat(orders().hear(before.id(), events, heardAt).after()).isEqualTo(after);
      assertThat(orders().find(before.id())).contains(after);
      return after;
    } catch (OrderTransitionException contradiction) {
      assertThat(orders().find(before.id())).contains(before);
      return before;
    }
  }

  @Test
  void walksThroughEveryEvent() {
    Set<Class<?>> met = new HashSet<>();
    for (int seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        anyEvents(random).forEach(event -> met.add(event.getClass()));
      }
    }

    assertThat(met).isEqualTo(Set.copyOf(Arrays.asList(OrderEvent.class.getPermittedSubclasses())));
  }

  private static List<OrderEvent> anyEvents(Random random) {
    return List.of(anyEvent(random), anyEvent(random)).subList(0, 1 + random.nextInt(2));
  }

  private static OrderEvent anyEvent(Random random) {
    return switch (random.nextInt(30)) {
      case 0, 1 -> new OrderEvent.Acknowledged();
      case 2 -> new OrderEvent.Rejected("closed");
      case 3, 4, 5 -> new OrderEvent.Busted(new ExecutionId("x" + random.nextInt(8)));
      case 6, 7, 8, 9, 10 -> new OrderEvent.Corrected(1 + random.nextInt(3), anyFill(random));
      case 11, 12, 13 -> new OrderEvent.Replaced(1 + random.nextInt(9), anyTicket(random));
      case 14 -> random.nextInt(4) == 0 ? new OrderEvent.Cancelled() : new OrderEvent.Expired();
      default -> new OrderEvent.Traded(anyFill(random));
    };
  }

  private static Fill anyFill(Random random) {
    return fill("x" + random.nextInt(8), "0." + (1 + random.nextInt(30)), Sample.DIGITS_34);
  }

  private static OrderTicket anyTicket(Random random) {
    OrderType type =
        random.nextBoolean()
            ? OrderType.market()
            : new OrderType.Limit(Price.of("1" + random.nextInt(9), Sample.EUR));
    TimeInForce time =
        random.nextBoolean() ? TimeInForce.ioc() : new TimeInForce.GoodTill(Sample.LATER);
    return TICKET.forQuantity(Quantity.of(1 + random.nextInt(7))).as(type, time);
  }
}
