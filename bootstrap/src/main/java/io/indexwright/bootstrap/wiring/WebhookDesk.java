package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.outgoing.OutgoingGuard;
import io.indexwright.adapter.http.outgoing.OutgoingLine;
import io.indexwright.adapter.http.outgoing.OutgoingRules;
import io.indexwright.adapter.http.webhook.HttpWebhookSender;
import io.indexwright.adapter.http.webhook.WebhookRoutes;
import io.indexwright.adapter.postgres.lease.PostgresLeases;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.webhook.PostgresDeliveries;
import io.indexwright.adapter.postgres.webhook.PostgresWebhooks;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.delivery.AddWebhook;
import io.indexwright.application.delivery.DeliverEvents;
import io.indexwright.application.delivery.QueueDeliveries;
import io.indexwright.application.delivery.Redeliver;
import io.indexwright.application.delivery.RemoveWebhook;
import io.indexwright.application.delivery.RotateWebhookSecret;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.webhook.Insistence;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Receivers outside of the house. Their secrets lie with the credentials, sealed under the keys of
 * {@code INDEXWRIGHT_FIELD_KEYS}.
 */
public final class WebhookDesk implements AutoCloseable {
  /** For connecting, sending and the answer together. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PostgresTransactions transactions;
  private final PostgresWebhooks webhooks;
  private final PostgresDeliveries deliveries;
  private final HttpWebhookSender sender;
  private final Safe safe;
  private final Clock clock;

  WebhookDesk(PostgresTransactions transactions, Safe safe, Clock clock) {
    this(transactions, safe, clock, OutgoingRules.STRICT);
  }

  WebhookDesk(PostgresTransactions transactions, Safe safe, Clock clock, OutgoingRules outgoing) {
    this.transactions = transactions;
    this.webhooks = new PostgresWebhooks(transactions);
    this.deliveries = new PostgresDeliveries(transactions);
    this.sender =
        new HttpWebhookSender(
            new OutgoingGuard(outgoing),
            new OutgoingLine((SSLSocketFactory) SSLSocketFactory.getDefault(), LIMIT));
    this.safe = safe;
    this.clock = clock;
  }

  /** Receivers over REST. */
  RouteGroup routes(Gate gate) {
    PublicIds ids = new PublicIds(clock);
    return new WebhookRoutes(
        webhooks,
        deliveries,
        new WebhookRoutes.Hands(
            add(),
            remove(),
            rotate(),
            redeliver(),
            () -> new WebhookId(ids.next()),
            new TokenSource()::nextSecret),
        gate);
  }

  public AddWebhook add() {
    return new AddWebhook(webhooks, safe.credentials(), sender, safe.trail());
  }

  public RemoveWebhook remove() {
    return new RemoveWebhook(webhooks, safe.credentials(), safe.trail());
  }

  public RotateWebhookSecret rotate() {
    return new RotateWebhookSecret(webhooks, safe.credentials(), safe.trail());
  }

  public Redeliver redeliver() {
    return new Redeliver(webhooks, deliveries, safe.trail());
  }

  public List<Webhook> all() {
    return webhooks.all();
  }

  /** What was refused and is not taken yet, the last ones first. */
  public List<Trouble> troubles(int limit) {
    return deliveries.troubles(limit);
  }

  QueueDeliveries queue() {
    return new QueueDeliveries(webhooks, deliveries, clock);
  }

  public DeliverEvents deliver() {
    return new DeliverEvents(
        new DeliverEvents.Post(webhooks, deliveries, safe.credentials()),
        sender,
        Insistence.USUAL,
        new DeliverEvents.Way(new PostgresLeases(transactions), clock, RANDOM));
  }

  @Override
  public void close() {
    sender.close();
  }
}
