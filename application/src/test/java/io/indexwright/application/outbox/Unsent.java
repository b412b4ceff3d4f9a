package io.indexwright.application.outbox;

import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import java.time.Instant;
import java.util.List;

/** The events of an outbox, as a sink that comes for the first time is told them. */
public final class Unsent {
  private static final int ALL = 100;

  private Unsent() {}

  /** Returns the first hundred. */
  public static List<OutboxEvent> in(Outbox outbox, Instant at) {
    try (SinkTurn turn = outbox.turn("test", at, at.plusSeconds(1)).orElseThrow()) {
      return turn.unsent(at, ALL);
    }
  }
}
