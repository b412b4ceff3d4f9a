package io.indexwright.adapter.postgres.outbox;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.outbox.OutboxEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/**
 * Events as arrays, one for each column, for a statement that makes rows of {@code :ids}, {@code
 * :kinds}, {@code :aggregates}, {@code :types}, {@code :bodies} and {@code :moments}.
 */
public final class EventRows {
  private EventRows() {}

  /** Returns {@code statement}, bound to {@code events} in their order. */
  public static Update bound(Update statement, List<OutboxEvent> events) {
    return statement
        .bindArray("ids", String.class, all(events, event -> event.id().toString()))
        .bindArray("kinds", String.class, all(events, event -> event.aggregate().kind()))
        .bindArray("aggregates", String.class, all(events, event -> event.aggregate().id()))
        .bindArray("types", String.class, all(events, OutboxEvent::type))
        .bindArray("bodies", String.class, all(events, OutboxEvent::body))
        .bindArray("moments", OffsetDateTime.class, all(events, e -> Columns.moment(e.at())));
  }

  private static <T> List<T> all(List<OutboxEvent> events, Function<OutboxEvent, T> part) {
    return events.stream().map(part).toList();
  }
}
