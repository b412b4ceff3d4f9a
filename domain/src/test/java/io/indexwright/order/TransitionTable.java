package io.indexwright.order;

import io.indexwright.outside.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table of docs/rules/orders.md, read as steps: {@code "NEW acknowledged WORKING"}. */
final class TransitionTable {
  private static final String HEAD = "| state |";
  private static final String ARROW = "──▶";

  private TransitionTable() {}

  static SortedSet<String> steps() throws IOException {
    List<String> lines =
        linesOf("docs/rules/orders.md").stream()
            .dropWhile(line -> !line.startsWith(HEAD))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    List<String> events = cells(lines.get(0));
    SortedSet<String> steps = new TreeSet<>();
    for (String line : lines.subList(2, lines.size())) {
      List<String> cells = cells(line);
      for (int i = 1; i < cells.size(); i++) {
        for (String next : cells.get(i).split(", ", -1)) {
          steps.add(cells.get(0) + " " + events.get(i) + " " + next);
        }
      }
    }
    return steps;
  }

  /** The steps of the diagram in the javadoc of {@link OrderState}: {@code "NEW WORKING"}. */
  static SortedSet<String> diagram() throws IOException {
    SortedSet<String> steps = new TreeSet<>();
    for (String line :
        linesOf("domain/src/main/java/io/indexwright/order/OrderState.java").stream()
            .filter(each -> each.contains(ARROW))
            .toList()) {
      String[] sides = line.replace(" *", "").split(ARROW, -1);
      for (String next : sides[1].split(",", -1)) {
        steps.add(sides[0].strip() + " " + next.strip());
      }
    }
    return steps;
  }

  /** What the code makes of one event: the next state, or a refusal. */
  static String step(Order order, OrderEvent event, Optional<Order> after) {
    return order.state().name()
        + " "
        + event.name()
        + " "
        + after.map(next -> next.state().name()).orElse("refused");
  }

  static Optional<Order> after(Order order, OrderEvent event) {
    try {
      return Optional.of(event.appliedTo(order));
    } catch (OrderTransitionException refused) {
      return Optional.empty();
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static List<String> linesOf(String place) throws IOException {
    return Files.readAllLines(Outside.found(place).orElseThrow());
  }
}
