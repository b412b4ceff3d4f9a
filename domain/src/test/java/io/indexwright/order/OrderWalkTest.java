package io.indexwright.order;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.soak.Soak;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages at random: late, twice, in the wrong order, and some that contradict each other. */
class OrderWalkTest {
  private static final int MESSAGES_AN_ORDER = 20;
  private static final OrderTicket TICKET = new OrderTicket(id("A"), Side.SELL, Quantity.of(5));
  private static final Order PLANNED = Order.planned(new OrderId(new UUID(0, 1)), TICKET);

  @Test
  @Tag("once") // fewer messages do not take every step
  void neverLeavesTheTable_andTakesEveryStepOfIt() throws IOException {
    Random random = new Random(4);
    SortedSet<String> taken = new TreeSet<>();
    Order order = PLANNED;
    for (int left = Soak.times("order events", 1_000_000); left > 0; left--) {
      order = left % MESSAGES_AN_ORDER == 0 ? PLANNED : order;
      OrderEvent event = anyEvent(random);
      Optional<Order> after = TransitionTable.after(order, event);
      taken.add(TransitionTable.step(order, event, after));
      after.ifPresent(OrderWalkTest::isSound);
      order = after.orElse(order);
    }

    assertThat(taken).isEqualTo(TransitionTable.steps());
  }

  private static void isSound(Order order) {
    Quantity filled =
        order.fills().stream().map(Fill::quantity).reduce(Quantity.NONE, Quantity::plus);
    assertThat(filled).isEqualTo(order.state().executed());
    assertThat(filled.exceeds(order.ticket().quantity())).isFalse();
    assertThat(order.fills().stream().map(Fill::id)).doesNotHaveDuplicates();
  }

  private static OrderEvent anyEvent(Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> new OrderEvent.Acknowledged();
      case 2 -> new OrderEvent.Rejected("closed");
      case 3, 4, 5 -> new OrderEvent.Busted(anyFill(random).id());
      case 6, 7, 8 -> new OrderEvent.Corrected(1 + random.nextInt(3), anyFill(random));
      case 9, 10 ->
          new OrderEvent.Replaced(
              1 + random.nextInt(4), TICKET.forQuantity(Quantity.of(1 + random.nextInt(7))));
      case 11 -> new OrderEvent.Cancelled();
      case 12 -> new OrderEvent.Expired();
      default -> new OrderEvent.Traded(anyFill(random));
    };
  }

  private static Fill anyFill(Random random) {
    return Fills.of("x" + random.nextInt(8), 1 + random.nextInt(5));
  }

  /** What really happened at the venue fits the order; some of it is busted, some corrected. */
  @RepeatedTest(100)
  void endsTheSame_inWhateverOrderTheMessagesCome(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("order arrival", 100_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Random random = new Random(seed);
      List<OrderEvent> events = history(random);
      Order asSent = heard(events);
      for (int again = 0; again < 3; again++) {
        List<OrderEvent> late = new ArrayList<>(events);
        late.addAll(events.subList(0, random.nextInt(events.size())));
        Collections.shuffle(late, random);
        assertSame(heard(late), asSent);
      }
    }
  }

  private static void assertSame(Order late, Order asSent) {
    assertThat(late.state()).isEqualTo(asSent.state());
    assertThat(late.ticket()).isEqualTo(asSent.ticket());
    assertThat(late.executions().refused()).isEmpty();
    assertThat(late.fills()).containsExactlyInAnyOrderElementsOf(asSent.fills());
    assertThat(cash(late)).isEqualTo(cash(asSent));
  }

  private static Optional<Money> cash(Order order) {
    return order.fills().stream().map(Fill::consideration).reduce((a, b) -> a.plus(b));
  }

  private static Order heard(List<OrderEvent> events) {
    Order order = PLANNED;
    for (OrderEvent event : events) {
      order = event.appliedTo(order);
    }
    return order;
  }

  /** An order for 5 that may be raised to 7; every bust makes room for another fill. */
  private static List<OrderEvent> history(Random random) {
    List<OrderEvent> events = new ArrayList<>(List.of(new OrderEvent.Acknowledged()));
    long room = TICKET.quantity().units().longValueExact();
    if (random.nextBoolean()) {
      room += 2;
      events.add(new OrderEvent.Replaced(1, TICKET.forQuantity(Quantity.of(room))));
    }
    for (int i = 0; i < 8 && room > 0; i++) {
      long units = 1L + random.nextInt((int) Math.min(3, room));
      room -= trade(events, Fills.of("x" + i, units), random);
    }
    if (random.nextInt(3) == 0) {
      events.add(random.nextBoolean() ? new OrderEvent.Cancelled() : new OrderEvent.Expired());
    }
    return events;
  }

  /** Adds one execution and perhaps what became of it; returns the units that stay. */
  private static long trade(List<OrderEvent> events, Fill fill, Random random) {
    events.add(new OrderEvent.Traded(fill));
    int fate = random.nextInt(4);
    if (fate == 0) {
      events.add(new OrderEvent.Busted(fill.id()));
      return 0;
    }
    if (fate == 1) {
      events.add(new OrderEvent.Corrected(1, Fills.of(fill.id().value(), 3)));
      events.add(new OrderEvent.Corrected(2, Fills.of(fill.id().value(), 1)));
      return 1;
    }
    return fill.quantity().units().longValueExact();
  }
}
