package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.FIRST;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.adapter.postgres.webhook.PostgresDeliveries;
import io.indexwright.adapter.postgres.webhook.PostgresWebhooks;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of {@link PortCalls} about events and those who follow them. */
final class StreamCalls {
  private static final Aggregate INDEX = new Aggregate("index", "x");
  private static final OutboxEvent EVENT =
      new OutboxEvent(
          new OutboxEventId(Sample.uuid(7)), INDEX, "index.level.published", "{}", FIRST);
  private static final EventFilter ONE =
      new EventFilter(Collections.emptySortedSet(), Optional.of(INDEX));

  private static final Webhook WEBHOOK =
      new Webhook(
          new WebhookId(Sample.uuid(8)),
          URI.create("https://example.com/"),
          Collections.emptySortedSet(),
          "Ada",
          true,
          Optional.empty());

  private static final Delivery SENT = new Delivery(WEBHOOK.id(), EVENT, 0, FIRST);

  private final PostgresEventLog log;
  private final PostgresWebhooks webhooks;
  private final PostgresDeliveries deliveries;

  StreamCalls(PostgresTransactions transactions) {
    this.log = new PostgresEventLog(transactions);
    this.webhooks = new PostgresWebhooks(transactions);
    this.deliveries = new PostgresDeliveries(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("event-log.append", () -> log.append(EVENT));
    calls.put("event-log.last", log::last);
    calls.put("event-log.within", () -> log.within(tail(), EventFilter.ALL, 10));
    calls.put("event-log.within-one", () -> log.within(tail(), ONE, 10));
    calls.put("event-log.reaches", () -> log.reachesBackTo(log.last()));
    calls.put("event-log.forget", () -> log.forget(FIRST));
    calls.put("webhooks.put", () -> webhooks.put(WEBHOOK));
    calls.put("webhooks.find", () -> webhooks.find(WEBHOOK.id()));
    calls.put("webhooks.all", webhooks::all);
    calls.put("deliveries.queue", () -> deliveries.queue(List.of(WEBHOOK.id()), EVENT, FIRST));
    calls.put("deliveries.due", () -> deliveries.due(FIRST));
    calls.put("deliveries.next", () -> deliveries.next(WEBHOOK.id(), FIRST));
    calls.put("deliveries.refused", () -> deliveries.refused(SENT, "x", Optional.of(FIRST)));
    calls.put("deliveries.taken", () -> deliveries.taken(SENT));
    calls.put("deliveries.set-aside", () -> deliveries.setAside(WEBHOOK.id(), "x"));
    calls.put("deliveries.of", () -> deliveries.of(WEBHOOK.id(), PageRequest.first(1)));
    calls.put(
        "deliveries.of after",
        () -> deliveries.of(WEBHOOK.id(), PageRequest.after(new OutboxEventId(Sample.uuid(1)), 1)));
    calls.put("deliveries.troubles", () -> deliveries.troubles(10));
    calls.put("deliveries.again", () -> deliveries.again(WEBHOOK.id(), Optional.empty(), FIRST));
    calls.put("deliveries.forget", () -> deliveries.forget(FIRST));
    calls.put("webhooks.remove", () -> webhooks.remove(new WebhookId(Sample.uuid(9))));
    return calls;
  }

  private EventSpan tail() {
    EventPosition last = log.last();
    return new EventSpan(new EventPosition(Math.max(0, last.value() - 10)), last);
  }
}
