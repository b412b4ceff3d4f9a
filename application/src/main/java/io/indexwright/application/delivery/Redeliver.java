package io.indexwright.application.delivery;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import io.indexwright.proof.Canonical;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends a receiver what it did not take, or a word to try it out. */
public final class Redeliver {
  private static final AuditAction AGAIN = new AuditAction("webhook.redeliver");

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final AuditTrail trail;

  public Redeliver(Webhooks webhooks, Deliveries deliveries, AuditTrail trail) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.trail = trail;
  }

  /**
   * Queues what was set aside, and takes the receiver into service again.
   *
   * @param one only this event, if there is one
   * @return how many events there were
   * @throws UnknownException if there is no such receiver
   */
  public int again(WebhookId id, Optional<OutboxEventId> one, Asker asker) {
    return trail.of(
        asker.deed(AGAIN, new AuditResource("webhook/" + id)),
        () -> {
          webhooks.put(find(id).active(true));
          return deliveries.again(id, one, asker.at());
        },
        waiting -> AuditTrail.Result.done(Change.to(Canonical.of(waiting))));
  }

  /**
   * Queues an event {@code webhook.test} for this receiver alone, whatever it wants.
   *
   * @throws UnknownException if there is no such receiver
   */
  public void test(WebhookId id, OutboxEventId event, Instant at) {
    Webhook webhook = find(id);
    String body =
        """
        {"webhook":"%s"}"""
            .formatted(webhook.id());
    Aggregate about = new Aggregate("webhook", id + "/" + event);
    deliveries.queue(List.of(id), new OutboxEvent(event, about, "webhook.test", body, at), at);
  }

  private Webhook find(WebhookId id) {
    return webhooks.find(id).orElseThrow(() -> new UnknownException("webhook", id.value()));
  }
}
