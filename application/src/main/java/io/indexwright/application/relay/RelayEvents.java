package io.indexwright.application.relay;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.EventSink;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import io.indexwright.application.relay.Relayed.Failed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends what waits in the outbox: each event at least once, those of an aggregate in order. Any
 * number of processes may do it at the same time; one of them serves a sink.
 */
public final class RelayEvents {
  private final Outbox outbox;
  private final RelayPace pace;

  /** Sends the events of {@code outbox}. */
  public RelayEvents(Outbox outbox, RelayPace pace) {
    this.outbox = outbox;
    this.pace = pace;
  }

  /**
   * Sends the next events to {@code sink}, one batch at most. One that fails holds back the later
   * ones of its aggregate, and nothing else.
   */
  public Relayed relay(EventSink sink, Instant at) {
    Optional<SinkTurn> turn = outbox.turn(sink.name(), at, at.plus(pace.turn()));
    return turn.map(ours -> inTurn(ours, sink, at)).orElse(Relayed.NOTHING);
  }

  /** A process that dies between sending and noting it leaves events to be sent again. */
  private Relayed inTurn(SinkTurn turn, EventSink sink, Instant at) {
    try (turn) {
      List<OutboxEvent> events = turn.unsent(at, pace.batch());
      if (areSentTogether(sink, events)) {
        List<OutboxEventId> sent = events.stream().map(OutboxEvent::id).toList();
        turn.sent(sent);
        return new Relayed(sent, List.of());
      }
      return oneByOne(turn, sink, events, at);
    }
  }

  /** If they cannot be, each is sent by itself, so that those that can be sent are. */
  private static boolean areSentTogether(EventSink sink, List<OutboxEvent> events) {
    try {
      return events.size() > 1 && sink.sendTogether(events);
    } catch (RuntimeException failure) {
      return false;
    }
  }

  private Relayed oneByOne(SinkTurn turn, EventSink sink, List<OutboxEvent> events, Instant at) {
    List<OutboxEventId> sent = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    Set<Aggregate> heldBack = new HashSet<>();
    boolean isOurs = true;
    for (OutboxEvent event : events) {
      if (!isOurs || heldBack.contains(event.aggregate())) {
        continue;
      }
      Optional<Failed> failure = send(sink, event);
      if (failure.isPresent()) {
        isOurs = turn.failed(event.id(), at.plus(pace.pause()));
        heldBack.add(event.aggregate());
        failed.add(failure.get());
      } else {
        isOurs = turn.sent(event.id());
        sent.add(event.id());
      }
    }
    return new Relayed(sent, failed);
  }

  /** Whatever goes wrong is the sink's: a bug of one event must not stop all others. */
  private static Optional<Failed> send(EventSink sink, OutboxEvent event) {
    try {
      sink.send(event);
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(new Failed(event.id(), failure.getClass().getSimpleName()));
    }
  }
}
