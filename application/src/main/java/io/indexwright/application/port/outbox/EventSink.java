package io.indexwright.application.port.outbox;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.UnavailableException;
import java.util.List;

/** One of those who are told of events: a stream, a webhook, a cache. */
public interface EventSink {

  /** Returns what the outbox knows it by, the same in every process and after every start. */
  String name();

  /**
   * Hands over an event. It may come a second time, with the same id; it never comes before an
   * earlier one of its aggregate.
   *
   * @throws UnavailableException if it has to be tried again later
   */
  void send(OutboxEvent event);

  /**
   * Hands over events at once, as {@link #send} does one after the other. If it fails, some of them
   * may have been taken: all will come again.
   *
   * @return false, and nothing is done, if it takes one at a time
   */
  default boolean sendTogether(List<OutboxEvent> events) {
    return false;
  }
}
