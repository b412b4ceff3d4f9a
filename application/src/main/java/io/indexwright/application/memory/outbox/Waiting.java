package io.indexwright.application.memory.outbox;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.SinkTurn;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that wait for one sink, and whose turn it is to send them. */
final class Waiting {
  private final Map<OutboxEventId, Event> events = new LinkedHashMap<>();
  private Optional<Turn> turn = Optional.empty();

  private record Event(OutboxEvent told, Instant notBefore) {}

  Waiting(Collection<OutboxEvent> all) {
    all.forEach(this::add);
  }

  synchronized void add(OutboxEvent event) {
    events.put(event.id(), new Event(event, Instant.MIN));
  }

  synchronized boolean has(OutboxEvent event) {
    return events.containsKey(event.id());
  }

  synchronized Optional<SinkTurn> turn(Instant at, Instant until) {
    if (turn.filter(others -> others.until.isAfter(at)).isPresent()) {
      return Optional.empty();
    }
    Turn ours = new Turn(until);
    turn = Optional.of(ours);
    return Optional.of(ours);
  }

  private synchronized List<OutboxEvent> unsent(Instant at, int limit) {
    Set<Aggregate> heldBack =
        events.values().stream()
            .filter(event -> event.notBefore().isAfter(at))
            .map(event -> event.told().aggregate())
            .collect(Collectors.toSet());
    return events.values().stream()
        .map(Event::told)
        .filter(event -> !heldBack.contains(event.aggregate()))
        .limit(limit)
        .toList();
  }

  private synchronized boolean sent(List<OutboxEventId> sent, Turn by) {
    sent.forEach(events::remove);
    return isOf(by);
  }

  private synchronized boolean failed(OutboxEventId event, Instant retryAt, Turn by) {
    events.computeIfPresent(event, (id, failed) -> new Event(failed.told(), retryAt));
    return isOf(by);
  }

  private synchronized void end(Turn by) {
    if (isOf(by)) {
      turn = Optional.empty();
    }
  }

  private boolean isOf(Turn one) {
    return turn.filter(one::equals).isPresent();
  }

  /** One turn of many; it is itself and no other. */
  private final class Turn implements SinkTurn {
    private final Instant until;

    Turn(Instant until) {
      this.until = until;
    }

    @Override
    public List<OutboxEvent> unsent(Instant at, int limit) {
      return Waiting.this.unsent(at, limit);
    }

    @Override
    public boolean sent(List<OutboxEventId> sent) {
      return Waiting.this.sent(sent, this);
    }

    @Override
    public boolean failed(OutboxEventId event, Instant retryAt) {
      return Waiting.this.failed(event, retryAt, this);
    }

    @Override
    public void close() {
      end(this);
    }
  }
}
