package io.indexwright.application.webhook;

import io.indexwright.application.outbox.OutboxEventId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an event that was queued for a receiver.
 *
 * @param attempts how often it was sent in vain
 * @param fault why the last attempt failed, until it is taken; nothing of what the receiver said
 * @param dueAt when it is sent next, if it waits
 */
public record DeliveryNote(
    OutboxEventId event,
    String type,
    State state,
    int attempts,
    Optional<String> fault,
    Instant queuedAt,
    Instant dueAt) {

  /** Where an event is. */
  public enum State {
    /** It is to be sent, perhaps again. */
    WAITING,
    /** The receiver has it. */
    TAKEN,
    /** It is tried no more. */
    SET_ASIDE
  }
}
