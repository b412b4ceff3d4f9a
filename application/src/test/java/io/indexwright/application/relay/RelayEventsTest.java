package io.indexwright.application.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RelayEventsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final RelayPace PACE =
      new RelayPace(2, Duration.ofMinutes(1), Duration.ofSeconds(5));

  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final RelayEvents relay = new RelayEvents(outbox, PACE);
  private final List<String> received = new ArrayList<>();

  private static OutboxEvent event(int number, String about) {
    return new OutboxEvent(
        new OutboxEventId(new UUID(0, number)),
        new Aggregate("index", about),
        "level.published",
        String.valueOf(number),
        NOON);
  }

  private EventSink sink(Consumer<OutboxEvent> taking) {
    return new EventSink() {
      @Override
      public String name() {
        return "stream";
      }

      @Override
      public void send(OutboxEvent event) {
        taking.accept(event);
        received.add(event.body());
      }
    };
  }

  @Test
  void sendsInOrder_oneBatchAtATime() {
    outbox.append(List.of(event(1, "a"), event(2, "b"), event(3, "a")));

    assertThat(relay.relay(sink(event -> {}), NOON).sent()).hasSize(2);
    assertThat(relay.relay(sink(event -> {}), NOON).sent()).hasSize(1);
    assertThat(relay.relay(sink(event -> {}), NOON).isEmpty()).isTrue();
    assertThat(received).containsExactly("1", "2", "3");
  }

  /** Takes many at once, until it is told to take no more so. */
  private final class Basket implements EventSink {
    private final List<List<OutboxEvent>> taken = new ArrayList<>();
    private boolean isTorn;

    @Override
    public String name() {
      return "stream";
    }

    @Override
    public void send(OutboxEvent event) {
      refuseTheFirst(event);
      received.add(event.body());
    }

    @Override
    public boolean sendTogether(List<OutboxEvent> events) {
      if (isTorn) {
        throw new IllegalStateException("torn");
      }
      return taken.add(events);
    }
  }

  @Test
  void sendsABatchAtOnce_toWhoeverTakesIt() {
    outbox.append(List.of(event(1, "a"), event(2, "b"), event(4, "a")));
    Basket basket = new Basket();

    assertThat(relay.relay(basket, NOON).sent()).hasSize(2);
    assertThat(basket.taken).containsExactly(List.of(event(1, "a"), event(2, "b")));

    relay.relay(basket, NOON);
    assertThat(received).containsExactly("4");
    assertThat(relay.relay(basket, NOON).isEmpty()).isTrue();
  }

  @Test
  void sendsOneByOne_whatCannotBeSentAtOnce() {
    outbox.append(List.of(event(1, "a"), event(2, "b")));
    Basket basket = new Basket();
    basket.isTorn = true;

    Relayed relayed = relay.relay(basket, NOON);

    assertThat(relayed.failed()).hasSize(1);
    assertThat(received).containsExactly("2");
  }

  @Test
  void holdsBackOneAggregate_untilItsEventIsTaken() {
    outbox.append(List.of(event(1, "a"), event(2, "a"), event(3, "b")));
    EventSink picky = sink(RelayEventsTest::refuseTheFirst);

    assertThat(relay.relay(picky, NOON).failed())
        .containsExactly(
            new Relayed.Failed(new OutboxEventId(new UUID(0, 1)), "IllegalStateException"));
    relay.relay(picky, NOON);
    assertThat(received).containsExactly("3");

    relay.relay(sink(event -> {}), NOON.plus(PACE.pause()));
    assertThat(received).containsExactly("3", "1", "2");
  }

  private static void refuseTheFirst(OutboxEvent event) {
    if (event.body().equals("1")) {
      throw new IllegalStateException("secret");
    }
  }

  @Test
  void stops_whenItsTurnIsOver() {
    outbox.append(List.of(event(1, "a"), event(2, "b")));
    EventSink slow = sink(event -> outbox.turn("stream", NOON.plusSeconds(60), NOON));

    assertThat(relay.relay(slow, NOON).sent()).hasSize(1);
    assertThat(received).containsExactly("1");
  }

  @Test
  void letsGo_ofWhatIsOldAndOfWhoIsGone() {
    outbox.append(event(1, "a"));
    assertThat(outbox.turn("stream", NOON, NOON)).isPresent();
    assertThat(outbox.forget(NOON.plusSeconds(1))).isZero();

    outbox.retire("stream");

    assertThat(outbox.forget(NOON)).isZero();
    assertThat(outbox.forget(NOON.plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void refusesWhatCouldNotBeSent() {
    assertThatThrownBy(() -> new RelayPace(0, Duration.ofMinutes(1), Duration.ZERO))
        .hasMessageContaining("batch");
    assertThatThrownBy(() -> new Aggregate("Index", "a")).hasMessageContaining("kind");
    assertThatThrownBy(() -> new Aggregate("index", "a\n")).hasMessageContaining("kind");
    OutboxEvent good = event(1, "a");
    assertThatThrownBy(() -> new OutboxEvent(good.id(), good.aggregate(), "x", "\uD800", good.at()))
        .hasMessageContaining("body");
    assertThat(good.id()).hasToString("00000000-0000-0000-0000-000000000001");
  }
}
