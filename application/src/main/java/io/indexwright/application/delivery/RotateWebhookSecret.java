package io.indexwright.application.delivery;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;

/** Gives a receiver another secret; the one before signs as well for a day. */
public final class RotateWebhookSecret {
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final AuditAction ROTATE = new AuditAction("webhook.rotate");

  private final Webhooks webhooks;
  private final Credentials credentials;
  private final AuditTrail trail;

  public RotateWebhookSecret(Webhooks webhooks, Credentials credentials, AuditTrail trail) {
    this.webhooks = webhooks;
    this.credentials = credentials;
    this.trail = trail;
  }

  /**
   * Signs by {@code secret} from now on.
   *
   * @throws UnknownException if there is no such receiver
   */
  public Webhook rotate(WebhookId id, Secret secret, Asker asker) {
    return trail.of(
        asker.deed(ROTATE, new AuditResource("webhook/" + id)),
        () -> rotated(id, secret, asker.at()),
        rotated -> AuditTrail.Result.done(Change.UNTOLD));
  }

  private Webhook rotated(WebhookId id, Secret secret, Instant at) {
    Webhook webhook =
        webhooks.find(id).orElseThrow(() -> new UnknownException("webhook", id.value()));
    credentials
        .find(webhook.secret())
        .ifPresent(former -> credentials.put(webhook.formerSecret(), former, at));
    credentials.put(webhook.secret(), secret, at);
    Webhook overlapping = webhook.overlapping(at.plus(OVERLAP));
    webhooks.put(overlapping);
    return overlapping;
  }
}
