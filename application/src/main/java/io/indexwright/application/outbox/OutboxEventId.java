package io.indexwright.application.outbox;

import java.util.UUID;

/** Names an event for ever: whoever is told twice knows it by that. */
public record OutboxEventId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
