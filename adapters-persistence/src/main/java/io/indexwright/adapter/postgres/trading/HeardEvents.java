package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was heard of orders, on its way into tables: a row a word, and one more where it is of a
 * fill.
 */
final class HeardEvents {
  private final PreparedBatch events;
  private final PreparedBatch fills;
  private final PreparedBatch moves;

  /** Writes by {@code handle}, when it is told to. */
  HeardEvents(Handle handle) {
    this.events = handle.prepareBatch(EVENT);
    this.fills = handle.prepareBatch(FILL);
    this.moves = handle.prepareBatch(MOVE);
  }

  private static final String EVENT =
      """
      -- orders.hear
      insert into order_event (
        order_id, sequence, kind, known_at, reason, replacement, quantity, order_type, limit_price,
        stop_price, price_currency, time_in_force, expires_at)
      values (
        :order, :sequence, :kind, :knownAt, :reason, :replacement, :quantity, :type, :limit,
        :stop, :priceCurrency, :time, :end)
      """;

  private static final String FILL =
      """
      -- orders.fill
      insert into fill (
        portfolio_id, execution_id, revision, order_id, sequence, kind, number, quantity, price,
        currency, commission, executed_at)
      values (
        :portfolio, :execution, :revision, :order, :sequence, :kind, :number, :quantity, :price,
        :currency, :commission, :executedAt)
      """;

  /** The version is the number of words that were heard. */
  private static final String MOVE =
      """
      -- orders.move
      update trade_order set state = :state, version = :version
      where id = :order and version = :before
      """;

  /** Adds everything after the first {@code known} events of {@code history}, if there is more. */
  void add(History history, int known) {
    List<History.Heard> heard = history.heard();
    for (int place = known; place < heard.size(); place++) {
      History.Heard news = heard.get(place);
      bind(history, place, news.event());
      events.bind("knownAt", Columns.moment(news.knownAt())).add();
      if (news.event().executionId().isPresent()) {
        bindFill(history, place, news.event());
        fills.add();
      }
    }
    if (heard.size() > known) {
      moves
          .bind("order", history.planned().id().value())
          .bind("state", history.order().state().name())
          .bind("version", heard.size())
          .bind("before", known)
          .add();
    }
  }

  /** Writes what was added. */
  void write() {
    executed(events);
    executed(fills);
    if (IntStream.of(executed(moves)).anyMatch(rows -> rows == 0)) {
      throw new IllegalStateException("somebody else has moved one of the orders");
    }
  }

  private static int[] executed(PreparedBatch batch) {
    return batch.size() > 0 ? batch.execute() : new int[0];
  }

  private void bind(History history, int place, OrderEvent event) {
    events
        .bind("order", history.planned().id().value())
        .bind("sequence", place + 1)
        .bind("kind", kindOf(event))
        .bind("reason", reason(event))
        .bind("replacement", replacement(event).map(OrderEvent.Replaced::revision));
    Terms.bind(events, replacement(event).map(OrderEvent.Replaced::ticket));
  }

  private void bindFill(History history, int place, OrderEvent event) {
    Optional<Fill> fill = fill(event);
    fill.ifPresent(
        paid ->
            CurrencyMismatchException.check(paid.price().currency(), paid.commission().currency()));
    Optional<ExecutionId> execution = event.executionId();
    fills
        .bind("portfolio", history.portfolio().value())
        .bind("execution", execution.map(ExecutionId::value))
        .bind("revision", execution.map(id -> history.revisionsOf(id, place)))
        .bind("order", history.planned().id().value())
        .bind("sequence", place + 1)
        .bind("kind", kindOf(event))
        .bind("number", number(event))
        .bind("quantity", fill.map(paid -> paid.quantity().units()))
        .bind("price", fill.map(paid -> paid.price().perUnit()))
        .bind("currency", fill.map(paid -> paid.price().currency().getCurrencyCode()))
        .bind("commission", fill.map(paid -> paid.commission().amount()))
        .bind("executedAt", fill.map(paid -> Columns.moment(paid.executedAt())));
  }

  private static String kindOf(OrderEvent event) {
    return event.name().toUpperCase(Locale.ROOT);
  }

  private static Optional<String> reason(OrderEvent event) {
    return event instanceof OrderEvent.Rejected rejected
        ? Optional.of(rejected.reason())
        : Optional.empty();
  }

  private static Optional<OrderEvent.Replaced> replacement(OrderEvent event) {
    return event instanceof OrderEvent.Replaced replaced ? Optional.of(replaced) : Optional.empty();
  }

  private static Optional<Integer> number(OrderEvent event) {
    return event instanceof OrderEvent.Corrected corrected
        ? Optional.of(corrected.number())
        : Optional.empty();
  }

  private static Optional<Fill> fill(OrderEvent event) {
    if (event instanceof OrderEvent.Traded traded) {
      return Optional.of(traded.fill());
    }
    return event instanceof OrderEvent.Corrected corrected
        ? Optional.of(corrected.instead())
        : Optional.empty();
  }

  /** Returns {@code event} with the digits of its moments that are kept. */
  static OrderEvent kept(OrderEvent event) {
    if (event instanceof OrderEvent.Traded traded) {
      return new OrderEvent.Traded(kept(traded.fill()));
    }
    if (event instanceof OrderEvent.Corrected corrected) {
      return new OrderEvent.Corrected(corrected.number(), kept(corrected.instead()));
    }
    return event instanceof OrderEvent.Replaced replaced
        ? new OrderEvent.Replaced(replaced.revision(), Terms.kept(replaced.ticket()))
        : event;
  }

  private static Fill kept(Fill fill) {
    return new Fill(
        fill.id(),
        fill.quantity(),
        fill.price(),
        fill.commission(),
        Columns.moment(fill.executedAt()).toInstant());
  }
}
