package io.indexwright.application.port.outbox;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events on their way to others. */
public interface Outbox {

  /** Adds one event, as {@link #append(List)} does. */
  default void append(OutboxEvent event) {
    append(List.of(event));
  }

  /**
   * Adds events in this order, in the transaction of what they tell, if there is one, and gone with
   * it. One whose id is known changes nothing. Until the transaction ends, others wait to add
   * events of the same aggregates: who adds to several of them does so in one call.
   *
   * @throws UnavailableException if the turn does not come in time
   */
  void append(List<OutboxEvent> events);

  /**
   * Takes the turn to send to {@code sink}, until it is closed, or until {@code until} if whoever
   * has it does not come back. A sink that was never heard of begins with all events that are kept.
   *
   * @return empty if somebody else has the turn at {@code at}
   */
  Optional<SinkTurn> turn(String sink, Instant at, Instant until);

  /** Sends to {@code sink} no more, and does not keep events for it. */
  void retire(String sink);

  /**
   * Forgets the events that happened before {@code before} and wait for no sink. The id of one that
   * is forgotten is as good as new.
   *
   * @return how many they were
   */
  int forget(Instant before);
}
