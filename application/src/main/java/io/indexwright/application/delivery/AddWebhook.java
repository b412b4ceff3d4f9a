package io.indexwright.application.delivery;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.webhook.Webhook;

/** Takes in a receiver. */
public final class AddWebhook {
  /** So many have a thread each, so that none waits for another. */
  private static final int MOST = 50;

  private static final AuditAction ADD = new AuditAction("webhook.add");

  private final Webhooks webhooks;
  private final Credentials credentials;
  private final WebhookSender sender;
  private final AuditTrail trail;

  public AddWebhook(
      Webhooks webhooks, Credentials credentials, WebhookSender sender, AuditTrail trail) {
    this.webhooks = webhooks;
    this.credentials = credentials;
    this.sender = sender;
    this.trail = trail;
  }

  /**
   * Takes in {@code webhook}, to whom everything is signed by {@code secret} from now on.
   *
   * @throws IllegalArgumentException if its address is not one that we send to, or there are too
   *     many
   */
  public void add(Webhook webhook, Secret secret, Asker asker) {
    sender.check(webhook.url());
    if (webhooks.all().size() >= MOST) {
      throw new IllegalArgumentException("there are %s webhooks already".formatted(MOST));
    }
    trail.of(
        asker.deed(ADD, new AuditResource("webhook/" + webhook.id())),
        () -> {
          webhooks.put(webhook);
          credentials.put(webhook.secret(), secret, asker.at());
          return webhook;
        },
        added -> AuditTrail.Result.done(Change.UNTOLD));
  }
}
