package io.indexwright.application.port.outbox;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import java.time.Instant;
import java.util.List;

/** The right to send to one sink; nobody else has it meanwhile. */
public interface SinkTurn extends AutoCloseable {

  /**
   * Returns what was not sent yet, the events of each aggregate in the order in which they were
   * added, without a gap. Aggregates of which one is to be tried again after {@code at} are left
   * out.
   *
   * @param limit how many they are at most
   */
  List<OutboxEvent> unsent(Instant at, int limit);

  /** Notes that one event was sent, as {@link #sent(List)} does. */
  default boolean sent(OutboxEventId event) {
    return sent(List.of(event));
  }

  /**
   * Notes that events were sent.
   *
   * @return false if the turn took too long and is somebody else's by now: no more may be sent
   */
  boolean sent(List<OutboxEventId> events);

  /**
   * Notes that an event could not be sent; those after it, of the same aggregate, wait with it.
   *
   * @param retryAt when to try again
   * @return false if the turn is somebody else's by now
   */
  boolean failed(OutboxEventId event, Instant retryAt);

  /** Gives the turn back, unless it is somebody else's by now. */
  @Override
  void close();
}
