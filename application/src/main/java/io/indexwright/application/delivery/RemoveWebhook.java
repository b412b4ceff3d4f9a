package io.indexwright.application.delivery;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.util.Optional;

/** Forgets a receiver, its secrets, and what waits for it. */
public final class RemoveWebhook {
  private static final AuditAction REMOVE = new AuditAction("webhook.remove");

  private final Webhooks webhooks;
  private final Credentials credentials;
  private final AuditTrail trail;

  public RemoveWebhook(Webhooks webhooks, Credentials credentials, AuditTrail trail) {
    this.webhooks = webhooks;
    this.credentials = credentials;
    this.trail = trail;
  }

  /** Returns false if there was none. */
  public boolean remove(WebhookId id, Asker asker) {
    return trail.of(
        asker.deed(REMOVE, new AuditResource("webhook/" + id)),
        () -> removed(id),
        RemoveWebhook::told);
  }

  private boolean removed(WebhookId id) {
    Optional<Webhook> webhook = webhooks.find(id);
    webhook.map(Webhook::secret).ifPresent(credentials::remove);
    webhook.map(Webhook::formerSecret).ifPresent(credentials::remove);
    return webhooks.remove(id);
  }

  private static Result told(boolean removed) {
    return removed ? Result.done(Change.UNTOLD) : Result.refused("there is no such webhook");
  }
}
