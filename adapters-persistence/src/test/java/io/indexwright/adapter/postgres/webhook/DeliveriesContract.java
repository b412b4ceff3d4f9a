package io.indexwright.adapter.postgres.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.DeliveryNote;
import io.indexwright.application.webhook.DeliveryNote.State;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody who keeps receivers and their queues keeps to. */
abstract class DeliveriesContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(10);
  private static final Aggregate ALPHA = new Aggregate("index", "alpha");
  private static final Aggregate BETA = new Aggregate("index", "beta");
  private static final WebhookId ONE = new WebhookId(new UUID(1, 1));
  private static final WebhookId OTHER = new WebhookId(new UUID(1, 2));
  private static final List<WebhookId> BOTH = List.of(ONE, OTHER);

  private Webhooks webhooks;
  private Deliveries deliveries;

  /** Returns where there is no receiver. */
  abstract Webhooks webhooks();

  /** Returns the queues of these receivers. */
  abstract Deliveries deliveries();

  @BeforeEach
  void start() {
    webhooks = webhooks();
    deliveries = deliveries();
    webhooks.put(webhook(OTHER));
    webhooks.put(webhook(ONE));
  }

  private static Webhook webhook(WebhookId id) {
    return new Webhook(
        id,
        URI.create("https://example.com/" + id),
        new TreeSet<>(Set.of("b", "a.b")),
        "Ada \"äöü\"",
        true,
        Optional.empty());
  }

  private static OutboxEvent event(long number, Aggregate aggregate) {
    OutboxEventId id = new OutboxEventId(new UUID(2, number));
    return new OutboxEvent(id, aggregate, "a.b", "{ \"a\": \"ä\\u0000\" }", NOON.minusSeconds(1));
  }

  private void queue(long number, Aggregate aggregate) {
    deliveries.queue(BOTH, event(number, aggregate), NOON);
  }

  private Delivery next() {
    return deliveries.next(ONE, NOON).orElseThrow();
  }

  private static Delivery first(long number, Aggregate aggregate) {
    return new Delivery(ONE, event(number, aggregate), 0, NOON);
  }

  @Test
  void keepsReceiversAsTheyAre_inTheOrderInWhichTheyCame() {
    Webhook changed = webhook(OTHER).active(false).overlapping(LATER);
    webhooks.put(changed);

    assertThat(webhooks.all()).containsExactly(changed, webhook(ONE));
    assertThat(webhooks.find(OTHER)).contains(changed);
    assertThat(webhooks.find(new WebhookId(new UUID(9, 9)))).isEmpty();
  }

  @Test
  void forgetsAReceiver_andWhatWaitsForIt() {
    queue(1, ALPHA);

    assertThat(webhooks.remove(ONE)).isTrue();
    assertThat(webhooks.remove(ONE)).isFalse();

    assertThat(webhooks.all()).containsExactly(webhook(OTHER));
    assertThat(deliveries.next(ONE, NOON)).isEmpty();
    assertThat(deliveries.due(NOON)).containsExactly(OTHER);
  }

  @Test
  void queuesAnEventOnce_alsoAfterItWasTaken() {
    queue(1, ALPHA);
    queue(1, ALPHA);
    assertThat(next()).isEqualTo(first(1, ALPHA));

    deliveries.taken(next());
    queue(1, ALPHA);

    assertThat(deliveries.next(ONE, NOON)).isEmpty();
    assertThat(deliveries.next(OTHER, NOON)).isPresent();
    assertThat(deliveries.due(NOON)).containsExactly(OTHER);
  }

  @Test
  void tellsWhatBecameOfWhatWasQueued_theLastFirst() {
    queue(1, ALPHA);
    deliveries.taken(next());
    queue(2, ALPHA);
    deliveries.refused(next(), "no", Optional.of(LATER));
    queue(3, BETA);
    deliveries.refused(next(), "never", Optional.empty());

    assertThat(deliveries.of(ONE, PageRequest.first(9)).items())
        .containsExactly(
            note(3, State.SET_ASIDE, Optional.of("never"), NOON),
            note(2, State.WAITING, Optional.of("no"), LATER),
            note(1, State.TAKEN, Optional.empty(), NOON));
    Page<DeliveryNote, OutboxEventId> page = deliveries.of(ONE, PageRequest.first(2));
    assertThat(page.items()).hasSize(2);
    OutboxEventId last = page.next().orElseThrow();
    assertThat(deliveries.of(ONE, PageRequest.after(last, 2)).items())
        .containsExactly(note(1, State.TAKEN, Optional.empty(), NOON));
    assertThat(deliveries.of(new WebhookId(new UUID(9, 9)), PageRequest.first(9)).items())
        .isEmpty();
  }

  private static DeliveryNote note(
      long number, State state, Optional<String> fault, Instant dueAt) {
    int attempts = fault.isPresent() ? 1 : 0;
    return new DeliveryNote(event(number, ALPHA).id(), "a.b", state, attempts, fault, NOON, dueAt);
  }

  @Test
  void waitsForNoTime_thatIsStillToCome() {
    deliveries.queue(BOTH, event(1, ALPHA), LATER);

    assertThat(deliveries.due(NOON)).isEmpty();
    assertThat(deliveries.next(ONE, NOON)).isEmpty();
    assertThat(deliveries.due(LATER)).containsExactlyInAnyOrder(ONE, OTHER);
  }

  @Test
  void holdsBackThoseOfOneAggregate_andOfOneReceiver() {
    queue(1, ALPHA);
    queue(2, ALPHA);
    queue(3, BETA);

    deliveries.refused(next(), "no", Optional.of(LATER));

    assertThat(next()).isEqualTo(first(3, BETA));
    deliveries.taken(next());
    assertThat(deliveries.next(ONE, NOON)).isEmpty();
    assertThat(deliveries.due(NOON)).containsExactly(OTHER);
    assertThat(deliveries.next(ONE, LATER)).contains(new Delivery(ONE, event(1, ALPHA), 1, NOON));
  }

  @Test
  void letsTheNextOneGo_whenOneIsSetAside() {
    queue(1, ALPHA);
    queue(2, ALPHA);

    deliveries.refused(next(), "no", Optional.empty());

    assertThat(next()).isEqualTo(first(2, ALPHA));
  }

  @Test
  void showsWhatIsWrong_untilItIsTaken() {
    queue(1, ALPHA);
    queue(2, BETA);
    deliveries.refused(next(), "status 500", Optional.of(LATER));
    deliveries.refused(next(), "status 404", Optional.empty());

    Trouble early = new Trouble(ONE, event(1, ALPHA).id(), "a.b", 1, "status 500", false);
    Trouble late = new Trouble(ONE, event(2, BETA).id(), "a.b", 1, "status 404", true);
    assertThat(deliveries.troubles(10)).containsExactly(late, early);
    assertThat(deliveries.troubles(1)).containsExactly(late);
    deliveries.taken(deliveries.next(ONE, LATER).orElseThrow());
    assertThat(deliveries.troubles(10)).containsExactly(late);
  }

  @Test
  void setsEverythingAside_thatWaitsForOne() {
    queue(1, ALPHA);
    queue(2, BETA);
    deliveries.taken(next());

    deliveries.setAside(ONE, "gone");

    assertThat(deliveries.due(LATER)).containsExactly(OTHER);
    assertThat(deliveries.troubles(9))
        .containsExactly(new Trouble(ONE, event(2, BETA).id(), "a.b", 0, "gone", true));
  }

  @Test
  void beginsAgain_withOneOrAll() {
    queue(1, ALPHA);
    queue(2, ALPHA);
    queue(3, BETA);
    deliveries.taken(next());
    deliveries.refused(next(), "no", Optional.of(NOON));
    deliveries.setAside(ONE, "gone");

    assertThat(deliveries.again(ONE, Optional.of(event(1, ALPHA).id()), LATER)).isZero();
    assertThat(deliveries.again(ONE, Optional.of(event(2, ALPHA).id()), LATER)).isEqualTo(1);
    assertThat(deliveries.next(ONE, NOON)).isEmpty();
    assertThat(deliveries.next(ONE, LATER)).contains(new Delivery(ONE, event(2, ALPHA), 0, LATER));
    assertThat(deliveries.again(ONE, Optional.empty(), LATER)).isEqualTo(1);
    assertThat(deliveries.troubles(9)).isEmpty();
  }

  @Test
  void forgetsWhatIsOld_unlessItWaits() {
    queue(1, ALPHA);
    queue(2, BETA);
    deliveries.taken(next());

    assertThat(deliveries.forget(NOON)).isZero();
    assertThat(deliveries.forget(LATER)).isEqualTo(1);
    assertThat(next()).isEqualTo(first(2, BETA));
  }
}
