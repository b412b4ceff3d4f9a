package io.indexwright.application.portfolio;

import io.indexwright.application.dispatch.Heard;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Canonical;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders of which it is told when what the venue says has changed them. */
public final class ToldOrders implements Orders {
  private final Orders orders;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Writes to {@code orders} and {@code outbox} in one transaction. */
  public ToldOrders(Orders orders, Outbox outbox, Transactions transactions) {
    this.orders = orders;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public Map<OrderId, Heard> hear(Map<OrderId, List<OrderEvent>> events, Instant heardAt) {
    return transactions.inOne(
        () -> {
          Map<OrderId, Heard> heard = orders.hear(events, heardAt);
          List<OutboxEvent> news =
              heard.values().stream()
                  .filter(Heard::isNews)
                  .map(one -> told(one.after(), heardAt))
                  .toList();
          if (!news.isEmpty()) {
            outbox.append(news);
          }
          return heard;
        });
  }

  @Override
  public Map<RunId, List<Order>> write(List<RunApproval.Approved> approved) {
    return orders.write(approved);
  }

  @Override
  public Optional<PortfolioId> portfolioOf(RunId run) {
    return orders.portfolioOf(run);
  }

  @Override
  public Optional<PortfolioId> portfolioOf(OrderId order) {
    return orders.portfolioOf(order);
  }

  @Override
  public Optional<OrderRun.Consent> consentTo(RunId run) {
    return orders.consentTo(run);
  }

  @Override
  public Optional<Order> find(OrderId order, Instant asKnownAt) {
    return orders.find(order, asKnownAt);
  }

  @Override
  public List<Order> of(RunId run) {
    return orders.of(run);
  }

  @Override
  public List<Order> of(PortfolioId portfolio) {
    return orders.of(portfolio);
  }

  @Override
  public Page<Order, OrderId> of(PortfolioId portfolio, PageRequest<OrderId> wanted) {
    return orders.of(portfolio, wanted);
  }

  @Override
  public Map<PortfolioId, List<Order>> open(Set<PortfolioId> portfolios) {
    return orders.open(portfolios);
  }

  @Override
  public Map<PortfolioId, Set<OrderId>> approvedSince(
      Set<PortfolioId> portfolios, Instant fromInclusive) {
    return orders.approvedSince(portfolios, fromInclusive);
  }

  /** The id is of all that is known of the order by then: the same news have it, no others. */
  private static OutboxEvent told(Order order, Instant at) {
    UUID id = UUID.nameUUIDFromBytes(order.toString().getBytes(StandardCharsets.UTF_8));
    String body =
        Canonical.Fields.none()
            .with("order", order.id().toString())
            .with("instrument", order.ticket().instrument().value())
            .with("side", order.ticket().side())
            .with("quantity", order.ticket().quantity().units())
            .with("state", order.state().name())
            .with("executed", order.state().executed().units())
            .text();
    Aggregate about = new Aggregate("order", order.id().toString());
    return new OutboxEvent(new OutboxEventId(id), about, "order.changed", body, at);
  }
}
