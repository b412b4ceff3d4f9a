package io.indexwright.application.memory.stream;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Events in a map. */
public final class InMemoryEventLog implements EventLog {
  private final NavigableMap<EventPosition, OutboxEvent> events = new TreeMap<>();
  private final Set<OutboxEventId> known = new HashSet<>();

  @Override
  public synchronized void append(List<OutboxEvent> added) {
    for (OutboxEvent event : added) {
      if (known.add(event.id())) {
        events.put(new EventPosition(last().value() + 1), event);
      }
    }
  }

  @Override
  public synchronized EventPosition last() {
    return events.isEmpty() ? EventPosition.START : events.lastKey();
  }

  @Override
  public synchronized List<LoggedEvent> within(EventSpan span, EventFilter filter, int limit) {
    return events.tailMap(span.afterExclusive(), false).entrySet().stream()
        .takeWhile(each -> each.getKey().compareTo(span.untilInclusive()) <= 0)
        .filter(each -> filter.wants(each.getValue()))
        .limit(limit)
        .map(each -> new LoggedEvent(each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  public synchronized boolean reachesBackTo(EventPosition position) {
    return position.equals(EventPosition.START) || events.containsKey(position);
  }

  @Override
  public synchronized int forget(Instant before) {
    return events.entrySet().stream()
        .filter(each -> each.getValue().at().isBefore(before))
        .map(Map.Entry::getKey)
        .reduce((earlier, later) -> later)
        .map(this::forgetBefore)
        .orElse(0);
  }

  private int forgetBefore(EventPosition kept) {
    Map<EventPosition, OutboxEvent> old = events.headMap(kept, false);
    int count = old.size();
    old.values().forEach(event -> known.remove(event.id()));
    old.clear();
    return count;
  }
}
