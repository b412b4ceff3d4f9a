package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls of {@link PortCalls} about events and those who follow them. */
final class StreamCalls {
  private static final Aggregate INDEX = new Aggregate("index", "x");
  private static final OutboxEvent EVENT =
      new OutboxEvent(
          new OutboxEventId(Sample.uuid(7)), INDEX, "index.level.published", "{}", Sample.FIRST);
  private static final EventFilter ONE =
      new EventFilter(Collections.emptySortedSet(), Optional.of(INDEX));

  private final PostgresEventLog log;

  StreamCalls(PostgresTransactions transactions) {
    this.log = new PostgresEventLog(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("event-log.append", () -> log.append(EVENT));
    calls.put("event-log.last", log::last);
    calls.put("event-log.within", () -> log.within(tail(), EventFilter.ALL, 10));
    calls.put("event-log.within-one", () -> log.within(tail(), ONE, 10));
    calls.put("event-log.reaches", () -> log.reachesBackTo(log.last()));
    calls.put("event-log.forget", () -> log.forget(Sample.FIRST));
    return calls;
  }

  private EventSpan tail() {
    EventPosition last = log.last();
    return new EventSpan(new EventPosition(Math.max(0, last.value() - 10)), last);
  }
}
