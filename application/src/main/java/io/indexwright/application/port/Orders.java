package io.indexwright.application.port;

import io.indexwright.application.dispatch.Heard;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Every order that was ever written down, with everything that was heard of it. */
public interface Orders {

  /**
   * Writes down the orders of a run, all or none, before any is sent. Only the first call for a run
   * writes; a later one changes nothing, whatever it brings.
   *
   * @param approved nothing else has orders
   * @return the orders of the run, as it was written first
   * @throws IllegalStateException if the portfolio or an instrument is not known
   */
  default List<Order> write(RunApproval.Approved approved) {
    return write(List.of(approved)).getOrDefault(approved.run().id(), List.of());
  }

  /**
   * Writes down the orders of several runs, none twice among them: all or none.
   *
   * @return the orders of each run
   * @throws IllegalStateException as above
   */
  Map<RunId, List<Order>> write(List<RunApproval.Approved> approved);

  /** Returns whose run it is, if it was written down, even with no order. */
  Optional<PortfolioId> portfolioOf(RunId run);

  /** Returns in which portfolio an order trades, if it was written down. */
  Optional<PortfolioId> portfolioOf(OrderId order);

  /** Returns who approved the run, and when, if it was written down. */
  Optional<OrderRun.Consent> consentTo(RunId run);

  /**
   * Writes down what the venue says of an order. What was heard before changes nothing; of an
   * execution, what was told first stays.
   *
   * @param heardAt when it said so; taken as no earlier than what was heard before
   * @return the order before it and after it
   * @throws IllegalStateException if the order was not written down, an event contradicts what is
   *     known of it, or an execution is known of another order of the portfolio
   * @throws IllegalArgumentException if an event is about something else than the order trades
   */
  default Heard hear(OrderId order, List<OrderEvent> events, Instant heardAt) {
    return Objects.requireNonNull(hear(Map.of(order, events), heardAt).get(order));
  }

  /** Writes down what the venue says of several orders in the same way, all of it or nothing. */
  Map<OrderId, Heard> hear(Map<OrderId, List<OrderEvent>> events, Instant heardAt);

  /** Returns the order as it stands, if it was written down. */
  default Optional<Order> find(OrderId order) {
    return find(order, Instant.MAX);
  }

  /**
   * Returns the order as it was known at {@code asKnownAt}, inclusive, if its run had been approved
   * by then.
   */
  Optional<Order> find(OrderId order, Instant asKnownAt);

  /** Returns the orders of a run as they were written. */
  List<Order> of(RunId run);

  /** Returns the orders of a portfolio, the earlier run first, each as it was written. */
  List<Order> of(PortfolioId portfolio);

  /**
   * Returns orders of a portfolio in the same order, a page at a time. After an order that is not
   * one of them comes nothing.
   */
  Page<Order, OrderId> of(PortfolioId portfolio, PageRequest<OrderId> wanted);

  /** Returns those orders of a portfolio of which something is open, as {@link #of} has them. */
  default List<Order> open(PortfolioId portfolio) {
    return open(Set.of(portfolio)).getOrDefault(portfolio, List.of());
  }

  /** Returns the open orders of those portfolios that have some. */
  Map<PortfolioId, List<Order>> open(Set<PortfolioId> portfolios);

  /**
   * Returns the ids of those orders that were approved at {@code fromInclusive} or later, of those
   * portfolios that have some.
   */
  Map<PortfolioId, Set<OrderId>> approvedSince(Set<PortfolioId> portfolios, Instant fromInclusive);
}
