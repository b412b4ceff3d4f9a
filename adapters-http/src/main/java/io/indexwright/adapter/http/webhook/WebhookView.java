package io.indexwright.adapter.http.webhook;

import io.indexwright.application.webhook.DeliveryNote;
import io.indexwright.application.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A receiver as a program sees it.
 *
 * @param types of the events it is sent; all of them if there is none
 * @param overlapEnds until when the former secret signs as well
 */
record WebhookView(
    UUID id,
    URI url,
    SortedSet<String> types,
    String owner,
    boolean isActive,
    Optional<Instant> overlapEnds) {

  static WebhookView of(Webhook webhook) {
    return new WebhookView(
        webhook.id().value(),
        webhook.url(),
        webhook.types(),
        webhook.owner(),
        webhook.isActive(),
        webhook.overlapEnds());
  }

  /**
   * A receiver and its secret, which is told this once.
   *
   * @param secret signs what is sent
   */
  record WithSecret(String secret, WebhookView about) {}

  /**
   * An event that was queued for it.
   *
   * @param dueAt when it is sent next; empty if it waits no more
   */
  record Queued(
      UUID event,
      String type,
      DeliveryNote.State state,
      int attempts,
      Optional<String> fault,
      Instant queuedAt,
      Optional<Instant> dueAt) {

    static Queued of(DeliveryNote note) {
      return new Queued(
          note.event().value(),
          note.type(),
          note.state(),
          note.attempts(),
          note.fault(),
          note.queuedAt(),
          Optional.of(note.dueAt()).filter(at -> note.state() == DeliveryNote.State.WAITING));
    }
  }

  /** How many events wait again. */
  record Again(int waiting) {}
}
