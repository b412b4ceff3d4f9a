package io.indexwright.application.delivery;

import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.Insistence;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Sends one receiver what waits for it. Any number of processes may do so; one of them has its
 * lease.
 */
public final class DeliverEvents {
  /** Longer than the one attempt for which it is renewed. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Then another process may have its turn. */
  private static final int BATCH = 100;

  private final Post post;
  private final WebhookSender sender;
  private final Insistence insistence;
  private final Way way;

  public DeliverEvents(Post post, WebhookSender sender, Insistence insistence, Way way) {
    this.post = post;
    this.sender = sender;
    this.insistence = insistence;
    this.way = way;
  }

  /** Who gets what, and by which secret it is known to be ours. */
  public record Post(Webhooks webhooks, Deliveries deliveries, Credentials credentials) {}

  /** Who goes, when, and how long he rests. */
  public record Way(Leases leases, Clock clock, Random random) {}

  /** Returns for whom there is something. */
  public List<WebhookId> due() {
    return post.deliveries().due(now());
  }

  /**
   * Sends until nothing is due, something is refused, or others should have a turn. A process that
   * dies between sending and noting it leaves one event to be sent again, under the same id.
   *
   * @return how many events were taken
   */
  public int deliver(WebhookId to) {
    Optional<Lease> lease = way.leases().take("webhook/" + to, now(), LEASE);
    return lease.map(ours -> inTurn(ours, to)).orElse(0);
  }

  private int inTurn(Lease lease, WebhookId to) {
    try (lease) {
      int taken = 0;
      while (taken < BATCH && lease.renew(now()) && isNextTaken(to)) {
        taken++;
      }
      return taken;
    }
  }

  private boolean isNextTaken(WebhookId to) {
    Optional<Webhook> webhook = post.webhooks().find(to);
    return webhook.isPresent()
        && post.deliveries()
            .next(to, now())
            .map(next -> isTaken(webhook.get(), next))
            .orElse(false);
  }

  private boolean isTaken(Webhook webhook, Delivery delivery) {
    return sent(webhook, delivery)
        .<Boolean>fold(
            () -> {
              post.deliveries().taken(delivery);
              return true;
            },
            refused -> {
              Optional<Instant> next = insistence.next(delivery, now(), way.random());
              post.deliveries().refused(delivery, refused.fault(), next);
              return false;
            },
            () -> {
              post.webhooks().put(webhook.active(false));
              post.deliveries().setAside(webhook.id(), "gone");
              return false;
            });
  }

  private Reception sent(Webhook webhook, Delivery delivery) {
    List<Secret> keys;
    try {
      keys = keys(webhook);
    } catch (IllegalStateException unreadable) {
      return new Reception.Refused("its secret cannot be opened");
    }
    return keys.isEmpty()
        ? new Reception.Refused("it has no secret")
        : sender.send(
            new Parcel(
                webhook.url(), delivery.event().id(), Parcel.body(delivery.event()), now(), keys));
  }

  private List<Secret> keys(Webhook webhook) {
    List<Secret> keys = new ArrayList<>();
    post.credentials().find(webhook.secret()).ifPresent(keys::add);
    webhook
        .overlapEnds()
        .filter(end -> now().isBefore(end))
        .flatMap(until -> post.credentials().find(webhook.formerSecret()))
        .ifPresent(keys::add);
    return keys;
  }

  private Instant now() {
    return way.clock().instant();
  }
}
