package io.indexwright.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.access.Asker;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.lease.InMemoryLeases;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.memory.webhook.InMemoryWebhooks;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.webhook.Insistence;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverEventsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Aggregate ALPHA = new Aggregate("index", "alpha");
  private static final Aggregate BETA = new Aggregate("index", "beta");
  private static final Secret CURRENT = Secret.of("current");
  private static final Secret FORMER = Secret.of("former");
  private static final WebhookId ONE = new WebhookId(new UUID(1, 1));
  private static final WebhookId OTHER = new WebhookId(new UUID(1, 2));

  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks(deliveries);
  private final InMemoryCredentials credentials =
      new InMemoryCredentials(() -> List.of(new KeyId("a")));
  private final InMemoryLeases leases = new InMemoryLeases();
  private final Hands clock = new Hands();
  private final List<Parcel> sent = new ArrayList<>();
  private Function<Parcel, Reception> receiver = parcel -> new Reception.Taken();

  private final QueueDeliveries queue = new QueueDeliveries(webhooks, deliveries, clock);
  private final DeliverEvents deliver =
      new DeliverEvents(
          new DeliverEvents.Post(webhooks, deliveries, credentials),
          new Line(),
          Insistence.USUAL,
          new DeliverEvents.Way(leases, clock, new Random(1)));

  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final Redeliver redeliver =
      new Redeliver(
          webhooks,
          deliveries,
          new AuditTrail(log, new InMemoryTransactions(), new PublicIds(clock)));

  /** A clock that is put forward. */
  private static final class Hands extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class Line implements WebhookSender {
    @Override
    public void check(URI url) {
      assertThat(url).hasNoFragment();
    }

    @Override
    public Reception send(Parcel parcel) {
      sent.add(parcel);
      return receiver.apply(parcel);
    }
  }

  @BeforeEach
  void start() {
    add(ONE, new TreeSet<>());
  }

  private void add(WebhookId id, SortedSet<String> types) {
    Webhook webhook =
        new Webhook(id, URI.create("https://a/" + id), types, "Ada", true, Optional.empty());
    webhooks.put(webhook);
    credentials.put(webhook.secret(), CURRENT, NOON);
  }

  private static OutboxEvent event(long number, Aggregate aggregate) {
    OutboxEventId id = new OutboxEventId(new UUID(2, number));
    return new OutboxEvent(id, aggregate, "a.b", "{\"n\":\"1\"}", NOON);
  }

  private List<Long> numbers() {
    return sent.stream().map(parcel -> parcel.id().value().getLeastSignificantBits()).toList();
  }

  private static Reception refused(Parcel parcel) {
    return new Reception.Refused("status 500");
  }

  @Test
  void sendsEventsInOrder_eachOnce_withEverythingInTheBody() {
    queue.send(event(1, ALPHA));
    queue.send(event(1, ALPHA));
    queue.send(event(2, ALPHA));

    assertThat(deliver.due()).containsExactly(ONE);
    assertThat(deliver.deliver(ONE)).isEqualTo(2);

    assertThat(numbers()).containsExactly(1L, 2L);
    assertThat(sent.get(0))
        .isEqualTo(
            new Parcel(
                URI.create("https://a/" + ONE),
                event(1, ALPHA).id(),
                """
                {"id":"00000000-0000-0002-0000-000000000001","type":"a.b",\
                "at":"2026-03-02T12:00:00Z","data":{"n":"1"}}""",
                NOON,
                List.of(CURRENT)));
    assertThat(deliver.deliver(ONE)).isZero();
  }

  @Test
  void tellsEverybodyWhatHeWants() {
    add(OTHER, new TreeSet<>(Set.of("c")));
    webhooks.put(webhooks.find(ONE).orElseThrow().active(false));
    queue.send(event(1, ALPHA));
    assertThat(deliver.due()).isEmpty();

    webhooks.put(webhooks.find(ONE).orElseThrow().active(true));
    queue.send(event(2, ALPHA));

    assertThat(deliver.due()).containsExactly(ONE);
  }

  @Test
  void stopsAtARefusal_andGoesOnWithOtherAggregatesTheNextTime() {
    queue.send(event(1, ALPHA));
    queue.send(event(2, ALPHA));
    queue.send(event(3, BETA));
    receiver = DeliverEventsTest::refused;

    assertThat(deliver.deliver(ONE)).isZero();
    receiver = parcel -> new Reception.Taken();
    assertThat(deliver.deliver(ONE)).isEqualTo(1);

    assertThat(numbers()).containsExactly(1L, 3L);
    clock.now = NOON.plusSeconds(10);
    assertThat(deliver.deliver(ONE)).isEqualTo(2);
    assertThat(numbers()).containsExactly(1L, 3L, 1L, 2L);
  }

  /** Nobody is told how long exactly; a day is over after a day. */
  @Test
  void triesForADay_lessOftenEachTime_andSetsItAside() {
    queue.send(event(1, ALPHA));
    receiver = DeliverEventsTest::refused;
    List<Instant> attempts = new ArrayList<>();
    for (Instant end = NOON.plusSeconds(100_000); clock.now.isBefore(end); ) {
      if (!deliver.due().isEmpty()) {
        deliver.deliver(ONE);
        attempts.add(clock.now);
      }
      clock.now = clock.now.plusSeconds(5);
    }

    assertThat(attempts).hasSizeBetween(31, 60); // 24 to 48 hours' rests, and nine before
    assertThat(attempts.get(attempts.size() - 1)).isBefore(NOON.plusSeconds(86_400));
    assertThat(deliveries.troubles(9))
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.isSetAside()).isTrue())
        .satisfies(trouble -> assertThat(trouble.attempts()).isEqualTo(attempts.size()));

    receiver = parcel -> new Reception.Taken();
    redeliver.again(ONE, Optional.empty(), Asker.inside(clock.now));
    assertThat(deliver.deliver(ONE)).isEqualTo(1);
  }

  @Test
  void goesNoMore_whereNobodyIsAnyMore() {
    queue.send(event(1, ALPHA));
    queue.send(event(2, BETA));
    receiver = parcel -> new Reception.Gone();

    assertThat(deliver.deliver(ONE)).isZero();
    queue.send(event(3, BETA));

    assertThat(numbers()).containsExactly(1L);
    assertThat(webhooks.find(ONE)).hasValueSatisfying(one -> assertThat(one.isActive()).isFalse());
    assertThat(deliver.due()).isEmpty();
    assertThat(deliveries.troubles(9)).hasSize(2);
  }

  /** The process dies after the receiver has it and before that is noted. */
  @Test
  void sendsAgainUnderTheSameId_whenNobodyKnowsWhetherItArrived() {
    queue.send(event(1, ALPHA));
    receiver =
        parcel -> {
          throw new UnavailableException("killed", new IllegalStateException());
        };
    assertThatThrownBy(() -> deliver.deliver(ONE)).isInstanceOf(UnavailableException.class);

    receiver = parcel -> new Reception.Taken();
    assertThat(deliver.deliver(ONE)).isEqualTo(1);

    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
  }

  @Test
  void signsByBothSecrets_asLongAsTheyOverlap() {
    Webhook webhook = webhooks.find(ONE).orElseThrow();
    credentials.put(webhook.formerSecret(), FORMER, NOON);
    webhooks.put(webhook.overlapping(NOON.plusSeconds(60)));
    queue.send(event(1, ALPHA));
    deliver.deliver(ONE);
    clock.now = NOON.plusSeconds(60);
    queue.send(event(2, ALPHA));
    deliver.deliver(ONE);

    assertThat(sent.get(0).keys()).containsExactly(CURRENT, FORMER);
    assertThat(sent.get(1).keys()).containsExactly(CURRENT);
  }

  @Test
  void sendsNothing_withoutASecret() {
    credentials.remove(webhooks.find(ONE).orElseThrow().secret());
    queue.send(event(1, ALPHA));

    assertThat(deliver.deliver(ONE)).isZero();

    assertThat(sent).isEmpty();
    assertThat(deliveries.troubles(9))
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.fault()).isEqualTo("it has no secret"));
  }

  @Test
  void leavesItToTheOneWhoHasTheLease() {
    queue.send(event(1, ALPHA));
    receiver =
        parcel -> {
          assertThat(deliver.deliver(ONE)).isZero();
          return new Reception.Taken();
        };

    assertThat(deliver.deliver(ONE)).isEqualTo(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void triesAReceiverOut_whateverItWants() {
    add(OTHER, new TreeSet<>(Set.of("c")));
    redeliver.test(OTHER, event(7, ALPHA).id(), NOON);

    assertThat(deliver.deliver(OTHER)).isEqualTo(1);
    assertThat(sent.get(0).body()).contains("\"type\":\"webhook.test\"");
  }
}
