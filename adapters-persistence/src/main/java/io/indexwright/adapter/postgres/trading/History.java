package io.indexwright.adapter.postgres.trading;

import io.indexwright.order.ExecutionId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as it was approved, and what was heard of it since, which makes it what it is.
 *
 * @param heard in the order in which it was heard; each of them changed the order
 */
record History(PortfolioId portfolio, Order planned, List<Heard> heard) {

  /** Something that was said of an order, and when. */
  record Heard(OrderEvent event, Instant knownAt) {}

  Order order() {
    return planned.after(heard.stream().map(Heard::event).toList());
  }

  History and(List<Heard> news) {
    List<Heard> all = new ArrayList<>(heard);
    all.addAll(news);
    return new History(portfolio, planned, List.copyOf(all));
  }

  /** No later news is known before what was known earlier, whatever the clocks say. */
  Instant noEarlierThan(Instant instant) {
    return heard.stream().map(Heard::knownAt).reduce(instant, History::later);
  }

  /** How often something was said of an execution among the first {@code count} events. */
  long revisionsOf(ExecutionId execution, int count) {
    return heard.stream()
        .limit(count)
        .flatMap(news -> news.event().executionId().stream())
        .filter(execution::equals)
        .count();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
