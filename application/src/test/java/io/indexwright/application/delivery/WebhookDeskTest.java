package io.indexwright.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.access.Asker;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.memory.webhook.InMemoryWebhooks;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookDeskTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Asker WHO = Asker.inside(NOON);
  private static final Secret FIRST = Secret.of("first");
  private static final Secret SECOND = Secret.of("second");

  private final InMemoryWebhooks webhooks = new InMemoryWebhooks(new InMemoryDeliveries());
  private final InMemoryCredentials credentials =
      new InMemoryCredentials(() -> List.of(new KeyId("k")));
  private final AuditTrail trail =
      new AuditTrail(
          new InMemoryAuditLog(),
          new InMemoryTransactions(),
          new PublicIds(Clock.fixed(NOON, ZoneOffset.UTC)));
  private final AddWebhook add = new AddWebhook(webhooks, credentials, new Inside(), trail);
  private final RotateWebhookSecret rotate = new RotateWebhookSecret(webhooks, credentials, trail);
  private final RemoveWebhook remove = new RemoveWebhook(webhooks, credentials, trail);

  /** Sends to one host only. */
  private static final class Inside implements WebhookSender {
    @Override
    public void check(URI url) {
      if (!"desk.example".equals(url.getHost())) {
        throw new IllegalArgumentException("we do not send to " + url);
      }
    }

    @Override
    public Reception send(Parcel parcel) {
      return new Reception.Taken();
    }
  }

  private static Webhook webhook(int number, String url) {
    return new Webhook(
        new WebhookId(new UUID(1, number)),
        URI.create(url),
        new TreeSet<>(),
        "desk",
        true,
        Optional.empty());
  }

  @Test
  void takesInAReceiverWithItsSecret() {
    Webhook one = webhook(1, "https://desk.example/events");

    add.add(one, FIRST, WHO);

    assertThat(webhooks.find(one.id())).contains(one);
    assertThat(credentials.find(one.secret())).contains(FIRST);
  }

  @Test
  void takesInNobodyElse_andNoMoreThanThereAreThreads() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add.add(webhook(1, "https://other.example"), FIRST, WHO));
    for (int number = 1; number <= 50; number++) {
      add.add(webhook(number, "https://desk.example"), FIRST, WHO);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add.add(webhook(51, "https://desk.example"), FIRST, WHO))
        .withMessage("there are 50 webhooks already");
    assertThat(webhooks.all()).hasSize(50);
  }

  @Test
  void signsByBothSecretsForADay_whenItIsRotated() {
    Webhook one = webhook(1, "https://desk.example/events");
    add.add(one, FIRST, WHO);

    Webhook rotated = rotate.rotate(one.id(), SECOND, WHO);

    assertThat(rotated.overlapEnds()).contains(NOON.plus(Duration.ofDays(1)));
    assertThat(webhooks.find(one.id())).contains(rotated);
    assertThat(credentials.find(one.secret())).contains(SECOND);
    assertThat(credentials.find(one.formerSecret())).contains(FIRST);
    WebhookId nobody = new WebhookId(new UUID(9, 9));
    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> rotate.rotate(nobody, SECOND, WHO));
  }

  @Test
  void forgetsAReceiverWithItsSecrets() {
    Webhook one = webhook(1, "https://desk.example/events");
    add.add(one, FIRST, WHO);
    rotate.rotate(one.id(), SECOND, WHO);

    assertThat(remove.remove(one.id(), WHO)).isTrue();

    assertThat(webhooks.all()).isEmpty();
    assertThat(credentials.find(one.secret())).isEmpty();
    assertThat(credentials.find(one.formerSecret())).isEmpty();
    assertThat(remove.remove(one.id(), WHO)).isFalse();
  }
}
