package io.indexwright.application.delivery;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.outbox.EventSink;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.time.Clock;
import java.util.List;

/** Puts what leaves the outbox into the queues of those who want it. */
public final class QueueDeliveries implements EventSink {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Clock clock;

  public QueueDeliveries(Webhooks webhooks, Deliveries deliveries, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  /** Whoever is told of it twice knows that: a queue holds an event once. */
  @Override
  public void send(OutboxEvent event) {
    queue(event, webhooks.all());
  }

  @Override
  public boolean sendTogether(List<OutboxEvent> events) {
    List<Webhook> all = webhooks.all();
    events.forEach(event -> queue(event, all));
    return true;
  }

  private void queue(OutboxEvent event, List<Webhook> all) {
    List<WebhookId> wanting =
        all.stream().filter(each -> each.wants(event)).map(Webhook::id).toList();
    if (!wanting.isEmpty()) {
      deliveries.queue(wanting, event, clock.instant());
    }
  }
}
