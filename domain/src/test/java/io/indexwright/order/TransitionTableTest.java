package io.indexwright.order;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Quantity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every order that can come of one for 3 A by a few messages, each tried on each. */
class TransitionTableTest {
  private static final OrderTicket TICKET = new OrderTicket(id("A"), Side.BUY, Quantity.of(3));
  private static final List<OrderEvent> EVENTS =
      List.of(
          new OrderEvent.Acknowledged(),
          new OrderEvent.Rejected("closed"),
          new OrderEvent.Traded(Fills.of("x1", 1)),
          new OrderEvent.Traded(Fills.of("x2", 2)),
          new OrderEvent.Traded(Fills.of("x3", 3)),
          new OrderEvent.Busted(new ExecutionId("x1")),
          new OrderEvent.Busted(new ExecutionId("x2")),
          new OrderEvent.Corrected(1, Fills.of("x1", 2)),
          new OrderEvent.Corrected(1, Fills.of("x2", 1)),
          new OrderEvent.Replaced(1, TICKET.forQuantity(Quantity.of(1))),
          new OrderEvent.Replaced(2, TICKET.forQuantity(Quantity.of(4))),
          new OrderEvent.Cancelled(),
          new OrderEvent.Expired());

  @Test
  void isWhatTheCodeDoes() throws IOException {
    assertThat(allSteps()).isEqualTo(TransitionTable.steps());
  }

  @Test
  void isDrawnInTheJavadocOfTheStates() throws IOException {
    SortedSet<String> drawn = new TreeSet<>();
    for (String step : allSteps()) {
      String[] words = step.split(" ", -1);
      if (!words[0].equals(words[2]) && !words[2].equals("refused")) {
        drawn.add(words[0] + " " + words[2]);
      }
    }

    assertThat(drawn).isEqualTo(TransitionTable.diagram());
  }

  private static SortedSet<String> allSteps() {
    SortedSet<String> steps = new TreeSet<>();
    Order planned = Order.planned(new OrderId(new UUID(0, 1)), TICKET);
    Set<Order> seen = new HashSet<>(Set.of(planned));
    Deque<Order> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      Order order = next.remove();
      for (OrderEvent event : EVENTS) {
        Optional<Order> after = TransitionTable.after(order, event);
        steps.add(TransitionTable.step(order, event, after));
        after.filter(seen::add).ifPresent(next::add);
      }
    }
    return steps;
  }
}
