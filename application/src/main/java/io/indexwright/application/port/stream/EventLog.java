package io.indexwright.application.port.stream;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import java.time.Instant;
import java.util.List;

/**
 * Events in one order. Whoever sees an event sees all before it, also those of other writers: to
 * remember one position is enough to miss nothing and to hear nothing twice.
 */
public interface EventLog {

  /** Adds one event, as {@link #append(List)} does. */
  default void append(OutboxEvent event) {
    append(List.of(event));
  }

  /** Adds events behind all others, in this order; one whose id is known changes nothing. */
  void append(List<OutboxEvent> events);

  /** Returns the position of the last event; that of the start if there was never one. */
  EventPosition last();

  /**
   * Returns the first events of a part of the log that are wanted, in their order.
   *
   * @param limit how many they are at most
   */
  List<LoggedEvent> within(EventSpan span, EventFilter filter, int limit);

  /**
   * Returns true if somebody who has read up to {@code position} can go on without a gap: it is one
   * of this log, and nothing after it was forgotten. From the start everybody can go on, with what
   * is kept.
   */
  boolean reachesBackTo(EventPosition position);

  /**
   * Forgets the events that were added before the last one that happened before {@code before}.
   *
   * @return how many they were
   */
  int forget(Instant before);
}
