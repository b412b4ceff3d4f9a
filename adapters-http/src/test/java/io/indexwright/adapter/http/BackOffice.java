package io.indexwright.adapter.http;

import io.indexwright.adapter.http.audit.AuditRoutes;
import io.indexwright.adapter.http.webhook.WebhookRoutes;
import io.indexwright.application.delivery.AddWebhook;
import io.indexwright.application.delivery.Redeliver;
import io.indexwright.application.delivery.RemoveWebhook;
import io.indexwright.application.delivery.RotateWebhookSecret;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.memory.webhook.InMemoryWebhooks;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import io.indexwright.application.webhook.WebhookId;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is told what happened, and who may look it up. */
final class BackOffice {
  final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  final InMemoryWebhooks webhooks = new InMemoryWebhooks(deliveries);
  private final AtomicInteger secrets = new AtomicInteger();
  private final Doorkeeper keeper;

  BackOffice(Doorkeeper keeper) {
    this.keeper = keeper;
  }

  List<RouteGroup> routes() {
    InMemoryAuditLog log = new InMemoryAuditLog();
    return List.of(new AuditRoutes(log, log), webhookRoutes());
  }

  WebhookRoutes webhookRoutes() {
    return new WebhookRoutes(
        webhooks,
        deliveries,
        new WebhookRoutes.Hands(
            new AddWebhook(webhooks, keeper.credentials, new Inside(), keeper.trail),
            new RemoveWebhook(webhooks, keeper.credentials, keeper.trail),
            new RotateWebhookSecret(webhooks, keeper.credentials, keeper.trail),
            new Redeliver(webhooks, deliveries, keeper.trail),
            () -> new WebhookId(keeper.ids.next()),
            () -> Secret.of("secret " + secrets.incrementAndGet())),
        keeper.gate());
  }

  /** Sends to one host only. */
  private static final class Inside implements WebhookSender {
    @Override
    public void check(URI url) {
      if (!"desk.example".equals(url.getHost())) {
        throw new IllegalArgumentException("we do not send there");
      }
    }

    @Override
    public Reception send(Parcel parcel) {
      return new Reception.Taken();
    }
  }
}
