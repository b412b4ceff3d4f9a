package io.indexwright.application.relay;

import io.indexwright.application.outbox.OutboxEventId;
import java.util.List;

/**
 * What came of the events of one batch.
 *
 * @param sent in the order in which they were sent
 * @param failed those to be tried again; the later ones of their aggregates wait with them
 */
public record Relayed(List<OutboxEventId> sent, List<Failed> failed) {
  static final Relayed NOTHING = new Relayed(List.of(), List.of());

  /** Keeps copies that nobody can change. */
  public Relayed {
    sent = List.copyOf(sent);
    failed = List.copyOf(failed);
  }

  /**
   * An event that the sink did not take.
   *
   * @param fault the kind of the failure alone: what it says may be secret
   */
  public record Failed(OutboxEventId event, String fault) {}

  /** Returns true if there was nothing to send, or another process is sending it. */
  public boolean isEmpty() {
    return sent.isEmpty() && failed.isEmpty();
  }
}
