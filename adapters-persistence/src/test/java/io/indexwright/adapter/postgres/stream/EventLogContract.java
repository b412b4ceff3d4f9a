package io.indexwright.adapter.postgres.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody who keeps events for readers keeps to. */
abstract class EventLogContract {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Aggregate ALPHA = new Aggregate("index", "alpha");
  static final Aggregate BETA = new Aggregate("index", "beta");

  private EventLog log;

  /** Returns a log in which there is nothing. */
  abstract EventLog log();

  @BeforeEach
  void start() {
    log = log();
  }

  static OutboxEvent event(long number, Aggregate aggregate) {
    return new OutboxEvent(
        new OutboxEventId(new UUID(1, number)),
        aggregate,
        number % 2 == 0 ? "even" : "odd",
        "{ \"a\": \"%s\\u0000ä\" }".formatted(number),
        NOON.plusSeconds(number));
  }

  private List<OutboxEvent> read(EventPosition after, EventFilter filter, int limit) {
    return log.within(new EventSpan(after, log.last()), filter, limit).stream()
        .map(LoggedEvent::event)
        .toList();
  }

  private List<OutboxEvent> all() {
    return read(EventPosition.START, EventFilter.ALL, 100);
  }

  private static EventFilter of(Aggregate one, String... types) {
    return new EventFilter(new TreeSet<>(Set.of(types)), Optional.of(one));
  }

  private static EventFilter of(String... types) {
    return new EventFilter(new TreeSet<>(Set.of(types)), Optional.empty());
  }

  @Test
  void keepsEventsInTheOrderInWhichTheyCame_toTheLetter() {
    assertThat(log.last()).isEqualTo(EventPosition.START);
    log.append(event(2, ALPHA));
    log.append(event(1, BETA));
    log.append(event(2, ALPHA));

    assertThat(all()).containsExactly(event(2, ALPHA), event(1, BETA));
    assertThat(log.last()).isGreaterThan(EventPosition.START);
  }

  @Test
  void keepsManyAtOnce_inTheirOrder_andEachOnce() {
    log.append(event(3, ALPHA));

    log.append(List.of(event(5, BETA), event(3, ALPHA), event(4, ALPHA)));

    assertThat(all()).containsExactly(event(3, ALPHA), event(5, BETA), event(4, ALPHA));
  }

  @Test
  void goesOnAfterAPosition_aPartAtATime() {
    for (long number = 1; number <= 5; number++) {
      log.append(event(number, ALPHA));
    }
    List<LoggedEvent> first =
        log.within(new EventSpan(EventPosition.START, log.last()), EventFilter.ALL, 2);

    assertThat(first)
        .extracting(LoggedEvent::event)
        .containsExactly(event(1, ALPHA), event(2, ALPHA));
    assertThat(read(first.get(1).position(), EventFilter.ALL, 2))
        .containsExactly(event(3, ALPHA), event(4, ALPHA));
    assertThat(
            log.within(
                new EventSpan(EventPosition.START, first.get(0).position()), EventFilter.ALL, 9))
        .containsExactly(first.get(0));
  }

  @Test
  void readsWhatIsWanted() {
    log.append(event(1, ALPHA));
    log.append(event(2, ALPHA));
    log.append(event(3, BETA));
    log.append(event(4, BETA));

    assertThat(read(EventPosition.START, of("even"), 9))
        .containsExactly(event(2, ALPHA), event(4, BETA));
    assertThat(read(EventPosition.START, of(BETA), 9))
        .containsExactly(event(3, BETA), event(4, BETA));
    assertThat(read(EventPosition.START, of(BETA, "odd"), 9)).containsExactly(event(3, BETA));
    assertThat(read(EventPosition.START, of("other"), 9)).isEmpty();
  }

  @Test
  void forgetsWhatIsOld_andKnowsWhoCameTooLate() {
    for (long number = 1; number <= 4; number++) {
      log.append(event(number, ALPHA));
    }
    List<EventPosition> positions =
        log.within(new EventSpan(EventPosition.START, log.last()), EventFilter.ALL, 9).stream()
            .map(LoggedEvent::position)
            .toList();

    assertThat(log.forget(NOON)).isZero();
    assertThat(log.forget(NOON.plusSeconds(4))).isEqualTo(2);

    assertThat(all()).containsExactly(event(3, ALPHA), event(4, ALPHA));
    assertThat(positions.stream().map(log::reachesBackTo))
        .containsExactly(false, false, true, true);
    assertThat(log.reachesBackTo(EventPosition.START)).isTrue();
    assertThat(log.reachesBackTo(new EventPosition(log.last().value() + 1))).isFalse();
  }

  @Test
  void keepsItsPlace_whenAllIsOld() {
    log.append(event(1, ALPHA));
    EventPosition last = log.last();

    assertThat(log.forget(NOON.plusSeconds(60))).isZero();
    assertThat(log.last()).isEqualTo(last);
    assertThat(log.within(new EventSpan(last, last), EventFilter.ALL, 9))
        .isEqualTo(Collections.emptyList());
  }
}
