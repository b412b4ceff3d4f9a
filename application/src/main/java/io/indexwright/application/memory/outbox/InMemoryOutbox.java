package io.indexwright.application.memory.outbox;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Events in a map. */
public final class InMemoryOutbox implements Outbox {
  private final Map<OutboxEventId, OutboxEvent> events = new LinkedHashMap<>();
  private final Map<String, Waiting> sinks = new TreeMap<>();

  @Override
  public synchronized void append(List<OutboxEvent> added) {
    for (OutboxEvent event : added) {
      if (events.putIfAbsent(event.id(), event) == null) {
        sinks.values().forEach(sink -> sink.add(event));
      }
    }
  }

  @Override
  public synchronized Optional<SinkTurn> turn(String sink, Instant at, Instant until) {
    return sinks.computeIfAbsent(sink, unknown -> new Waiting(events.values())).turn(at, until);
  }

  @Override
  public synchronized void retire(String sink) {
    sinks.remove(sink);
  }

  @Override
  public synchronized int forget(Instant before) {
    Collection<OutboxEvent> kept = events.values();
    int known = kept.size();
    kept.removeIf(event -> event.at().isBefore(before) && !isWaitedFor(event));
    return known - kept.size();
  }

  private boolean isWaitedFor(OutboxEvent event) {
    return sinks.values().stream().anyMatch(sink -> sink.has(event));
  }
}
