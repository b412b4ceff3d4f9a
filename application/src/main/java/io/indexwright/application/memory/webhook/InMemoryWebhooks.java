package io.indexwright.application.memory.webhook;

import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Receivers in a map. */
public final class InMemoryWebhooks implements Webhooks {
  private final Map<WebhookId, Webhook> webhooks = new LinkedHashMap<>();
  private final InMemoryDeliveries deliveries;

  /** What waits in {@code deliveries} for a receiver is forgotten with it. */
  public InMemoryWebhooks(InMemoryDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public synchronized void put(Webhook webhook) {
    webhooks.put(webhook.id(), webhook);
  }

  @Override
  public synchronized Optional<Webhook> find(WebhookId id) {
    return Optional.ofNullable(webhooks.get(id));
  }

  @Override
  public synchronized List<Webhook> all() {
    return List.copyOf(webhooks.values());
  }

  @Override
  public synchronized boolean remove(WebhookId id) {
    deliveries.remove(id);
    return Optional.ofNullable(webhooks.remove(id)).isPresent();
  }
}
