package io.indexwright.application.port.webhook;

import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** The receivers. */
public interface Webhooks {

  /** Keeps {@code webhook} as it is, in place of the one with its id, if there is one. */
  void put(Webhook webhook);

  /** Returns a receiver, if there is one of that id. */
  Optional<Webhook> find(WebhookId id);

  /** Returns all of them, in the order in which they were added. */
  List<Webhook> all();

  /** Forgets a receiver, and what waits for it; returns false if there was none. */
  boolean remove(WebhookId id);
}
