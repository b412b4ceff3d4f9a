package io.indexwright.adapter.http.order;

import io.indexwright.adapter.http.MoneyView;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is shown of an order.
 *
 * @param filled the units that traded so far
 * @param reason why the venue refused it
 */
record OrderView(
    UUID id,
    String instrument,
    String side,
    String quantity,
    String type,
    Optional<MoneyView> limit,
    Optional<MoneyView> stop,
    String timeInForce,
    String state,
    Optional<String> reason,
    String filled,
    List<Execution> fills) {

  static OrderView of(Order order) {
    return new OrderView(
        order.id().value(),
        order.ticket().instrument().value(),
        order.ticket().side().name(),
        order.ticket().quantity().toString(),
        order.ticket().type().name(),
        order.ticket().type().limit().map(MoneyView::of),
        order.ticket().type().stop().map(MoneyView::of),
        order.ticket().timeInForce().name(),
        order.state().name(),
        order.state() instanceof OrderState.Rejected rejected
            ? Optional.of(rejected.reason())
            : Optional.empty(),
        order.fills().stream().map(Fill::quantity).reduce(Quantity.NONE, Quantity::plus).toString(),
        order.fills().stream().map(Execution::of).toList());
  }

  /** One among those of other portfolios. */
  record Listed(UUID portfolio, OrderView order) {
    static Listed of(PortfolioId portfolio, Order order) {
      return new Listed(portfolio.value(), OrderView.of(order));
    }
  }

  /** One fill. */
  record Execution(
      String id,
      Instant executedAt,
      String quantity,
      MoneyView price,
      MoneyView consideration,
      MoneyView commission) {

    static Execution of(Fill fill) {
      return new Execution(
          fill.id().value(),
          fill.executedAt(),
          fill.quantity().toString(),
          MoneyView.of(fill.price()),
          MoneyView.of(fill.consideration()),
          MoneyView.of(fill.commission()));
    }
  }
}
