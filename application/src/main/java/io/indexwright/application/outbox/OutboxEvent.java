package io.indexwright.application.outbox;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that happened, as others are told of it.
 *
 * @param type what happened, as in {@code level.published}
 * @param body everything there is to know, a JSON text; it is handed on as it is
 * @param at when it happened
 */
public record OutboxEvent(
    OutboxEventId id, Aggregate aggregate, String type, String body, Instant at) {
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final Pattern BODY = Pattern.compile("[^\\x00\\p{Cs}]+");

  /** Refuses what not every store could write down alike. */
  public OutboxEvent {
    if (!TYPE.matcher(type).matches() || !BODY.matcher(body).matches()) {
      throw new IllegalArgumentException(
          "an event has a type of lower-case letters, and a body that is a JSON text");
    }
  }
}
