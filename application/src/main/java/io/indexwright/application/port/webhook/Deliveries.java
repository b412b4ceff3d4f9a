package io.indexwright.application.port.webhook;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.DeliveryNote;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events on their way to receivers. Those of one aggregate wait for each other, until one is taken
 * or set aside.
 */
public interface Deliveries {

  /**
   * Adds an event for each of {@code to}; one that a receiver was to get before changes nothing.
   */
  void queue(List<WebhookId> to, OutboxEvent event, Instant at);

  /** Returns the receivers for whom something is to be sent at {@code at}. */
  List<WebhookId> due(Instant at);

  /** Returns what is to be sent to {@code to} next, if there is something at {@code at}. */
  Optional<Delivery> next(WebhookId to, Instant at);

  /** Notes that the receiver has it. */
  void taken(Delivery delivery);

  /**
   * Notes that an attempt failed.
   *
   * @param retryAt when it is to be sent again; empty to set it aside
   */
  void refused(Delivery delivery, String fault, Optional<Instant> retryAt);

  /** Sets everything aside that waits for {@code to}. */
  void setAside(WebhookId to, String fault);

  /** Returns what was queued for {@code to}, the last first; what was forgotten is not there. */
  Page<DeliveryNote, OutboxEventId> of(WebhookId to, PageRequest<OutboxEventId> page);

  /** Returns what was refused and is not taken yet, the last ones first. */
  List<Trouble> troubles(int limit);

  /**
   * Lets what was set aside wait again, as if it were new.
   *
   * @param one only this event, if there is one
   * @return how many they were
   */
  int again(WebhookId to, Optional<OutboxEventId> one, Instant at);

  /**
   * Forgets what was queued before {@code before} and waits no more.
   *
   * @return how many they were
   */
  int forget(Instant before);
}
