package io.indexwright.adapter.postgres.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.outbox.EventSink;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import io.indexwright.application.relay.RelayEvents;
import io.indexwright.application.relay.RelayPace;
import io.indexwright.application.relay.Relayed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OutboxContract {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  static final Aggregate ALPHA = new Aggregate("index", "Ålpha 1");
  static final Aggregate BETA = new Aggregate("index", "beta");
  private static final RelayPace PACE =
      new RelayPace(3, Duration.ofMinutes(1), Duration.ofSeconds(5));

  private final List<OutboxEvent> received = new ArrayList<>();
  private Outbox outbox;
  private RelayEvents relay;

  abstract Outbox outbox();

  @BeforeEach
  void open() {
    outbox = outbox();
    relay = new RelayEvents(outbox, PACE);
  }

  static OutboxEvent event(long number, Aggregate about) {
    return new OutboxEvent(
        new OutboxEventId(new UUID(0, number)),
        about,
        "level.published",
        "{ \"b\": %s,\n \"a\": \"ä\\u0000'\" }".formatted(number),
        NOON.plusMillis(number));
  }

  private EventSink sink(String name, Predicate<OutboxEvent> takes) {
    return new EventSink() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void send(OutboxEvent event) {
        if (!takes.test(event)) {
          throw new UnavailableException(name, new IllegalStateException());
        }
        received.add(event);
      }
    };
  }

  private EventSink sink() {
    return sink("stream", event -> true);
  }

  @Test
  void handsOverEachEventOnce_inTheOrderInWhichTheyWereAdded() {
    outbox.append(List.of(event(2, ALPHA), event(1, BETA)));
    outbox.append(event(3, ALPHA));

    Relayed relayed = relay.relay(sink(), NOON);

    assertThat(received).containsExactly(event(2, ALPHA), event(1, BETA), event(3, ALPHA));
    assertThat(relayed.sent()).containsExactlyElementsOf(ids(received));
    assertThat(relay.relay(sink(), NOON).isEmpty()).isTrue();
  }

  @Test
  void changesNothing_whenAnEventIsKnown() {
    outbox.append(event(1, ALPHA));
    outbox.append(List.of(event(1, BETA), event(2, BETA), event(2, ALPHA)));

    relay.relay(sink(), NOON);

    assertThat(received).containsExactly(event(1, ALPHA), event(2, BETA));
  }

  @Test
  void sendsABatchAtATime() {
    outbox.append(List.of(event(1, ALPHA), event(2, BETA), event(3, ALPHA), event(4, BETA)));

    assertThat(relay.relay(sink(), NOON).sent()).hasSize(3);
    assertThat(relay.relay(sink(), NOON).sent()).hasSize(1);
  }

  @Test
  void holdsBackTheLaterOnesOfAnAggregate_andNothingElse_whenOneFails() {
    outbox.append(List.of(event(1, ALPHA), event(2, ALPHA), event(3, BETA)));
    EventSink picky = sink("stream", event -> event.id().value().getLeastSignificantBits() != 1);

    Relayed relayed = relay.relay(picky, NOON);

    assertThat(received).containsExactly(event(3, BETA));
    assertThat(relayed.failed())
        .containsExactly(new Relayed.Failed(event(1, ALPHA).id(), "UnavailableException"));
  }

  @Test
  void servesTheOthers_whileManyOfOneAggregateAreHeldBack() {
    outbox.append(List.of(event(1, ALPHA), event(2, ALPHA), event(3, ALPHA), event(4, ALPHA)));
    outbox.append(event(5, BETA));
    EventSink picky = sink("stream", event -> event.aggregate().equals(BETA));

    relay.relay(picky, NOON);
    relay.relay(picky, NOON);

    assertThat(received).containsExactly(event(5, BETA));
  }

  @Test
  void triesAgain_afterAPause() {
    outbox.append(List.of(event(1, ALPHA), event(2, ALPHA)));
    relay.relay(sink("stream", event -> false), NOON);

    assertThat(relay.relay(sink(), NOON.plus(PACE.pause()).minusMillis(1)).isEmpty()).isTrue();
    relay.relay(sink(), NOON.plus(PACE.pause()));

    assertThat(received).containsExactly(event(1, ALPHA), event(2, ALPHA));
  }

  @Test
  void goesOn_whenASinkThrowsWhateverItLikes() {
    outbox.append(List.of(event(1, ALPHA), event(2, BETA)));
    EventSink broken =
        sink(
            "stream",
            event -> {
              if (event.aggregate().equals(ALPHA)) {
                throw new IllegalArgumentException("secret");
              }
              return true;
            });

    assertThat(relay.relay(broken, NOON).failed())
        .containsExactly(new Relayed.Failed(event(1, ALPHA).id(), "IllegalArgumentException"));
    assertThat(received).containsExactly(event(2, BETA));
  }

  @Test
  void keepsAPlaceForEverySink_andBeginsWithAllThatIsKept() {
    outbox.append(event(1, ALPHA));
    relay.relay(sink(), NOON);
    outbox.append(event(2, ALPHA));

    assertThat(relay.relay(sink(), NOON).sent()).containsExactly(event(2, ALPHA).id());
    assertThat(relay.relay(sink("webhooks", event -> true), NOON).sent())
        .containsExactly(event(1, ALPHA).id(), event(2, ALPHA).id());
  }

  @Test
  void letsOneServeASinkAtATime() {
    outbox.append(event(1, ALPHA));

    try (SinkTurn first = outbox.turn("stream", NOON, NOON.plusSeconds(60)).orElseThrow()) {
      assertThat(relay.relay(sink(), NOON.plusSeconds(59)).isEmpty()).isTrue();
      assertThat(relay.relay(sink("webhooks", event -> true), NOON).sent()).hasSize(1);
      assertThat(first.sent(event(1, ALPHA).id())).isTrue();
    }
    outbox.append(event(2, ALPHA));
    assertThat(relay.relay(sink(), NOON).sent()).containsExactly(event(2, ALPHA).id());
  }

  @Test
  void passesTheTurnOn_andTellsWhoeverHadIt_whenItTakesTooLong() {
    outbox.append(List.of(event(1, ALPHA), event(2, BETA)));
    SinkTurn slow = outbox.turn("stream", NOON, NOON.plusSeconds(60)).orElseThrow();
    SinkTurn next =
        outbox.turn("stream", NOON.plusSeconds(60), NOON.plusSeconds(120)).orElseThrow();

    assertThat(slow.sent(event(1, ALPHA).id())).isFalse();
    assertThat(slow.failed(event(2, BETA).id(), NOON)).isFalse();
    slow.close();

    assertThat(outbox.turn("stream", NOON.plusSeconds(61), NOON.plusSeconds(120))).isEmpty();
    assertThat(next.unsent(NOON, 10)).containsExactly(event(2, BETA));
    assertThat(next.sent(event(2, BETA).id())).isTrue();
    next.close();
  }

  @Test
  void sendsNoMore_afterItsTurnIsSomebodyElses() {
    outbox.append(List.of(event(1, ALPHA), event(2, BETA)));
    EventSink slow =
        sink("stream", event -> outbox.turn("stream", NOON.plusSeconds(60), NOON).isPresent());

    assertThat(relay.relay(slow, NOON).sent()).containsExactly(event(1, ALPHA).id());
    assertThat(received).hasSize(1);
  }

  @Test
  void forgetsWhatIsOld_unlessASinkWaitsForIt() {
    outbox.append(List.of(event(1, ALPHA), event(2, BETA), event(3, ALPHA)));
    assertThat(outbox.turn("slow", NOON, NOON)).isPresent();
    relay.relay(sink(), NOON);

    assertThat(outbox.forget(NOON.plusMillis(3))).isZero();
    relay.relay(sink("slow", event -> event.aggregate().equals(ALPHA)), NOON);
    assertThat(outbox.forget(NOON.plusMillis(3))).isEqualTo(1);
    outbox.retire("slow");
    assertThat(outbox.forget(NOON.plusMillis(3))).isEqualTo(1);

    assertThat(relay.relay(sink("new", event -> true), NOON).sent())
        .containsExactly(event(3, ALPHA).id());
  }

  @Test
  void keepsNothingForASink_thatIsRetired() {
    relay.relay(sink(), NOON);
    outbox.retire("stream");
    outbox.append(event(1, ALPHA));

    assertThat(outbox.forget(NOON.plusSeconds(1))).isEqualTo(1);
  }

  private static List<OutboxEventId> ids(List<OutboxEvent> events) {
    return events.stream().map(OutboxEvent::id).toList();
  }
}
