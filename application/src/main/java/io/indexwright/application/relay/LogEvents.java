package io.indexwright.application.relay;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.port.outbox.EventSink;
import io.indexwright.application.port.stream.EventLog;
import java.util.List;

/** Puts what leaves the outbox into the log that everybody reads. */
public final class LogEvents implements EventSink {
  private final EventLog log;

  /** Writes to {@code log}. */
  public LogEvents(EventLog log) {
    this.log = log;
  }

  @Override
  public String name() {
    return "event-log";
  }

  /** The outbox may send it twice; the log knows it by its id. */
  @Override
  public void send(OutboxEvent event) {
    log.append(event);
  }

  @Override
  public boolean sendTogether(List<OutboxEvent> events) {
    log.append(events);
    return true;
  }
}
