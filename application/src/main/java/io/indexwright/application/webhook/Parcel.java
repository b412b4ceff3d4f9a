package io.indexwright.application.webhook;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What is sent.
 *
 * @param id the same one each time it is sent
 * @param at when it is sent; a receiver need not take what is old
 * @param keys each signs it
 */
public record Parcel(URI to, OutboxEventId id, String body, Instant at, List<Secret> keys) {

  /** Keeps a copy that nobody can change. */
  public Parcel {
    keys = List.copyOf(keys);
  }

  /** Returns a JSON text that says all of an event, so that the signature is of all of it. */
  public static String body(OutboxEvent event) {
    return """
        {"id":"%s","type":"%s","at":"%s","data":%s}"""
        .formatted(event.id(), event.type(), event.at(), event.body());
  }
}
