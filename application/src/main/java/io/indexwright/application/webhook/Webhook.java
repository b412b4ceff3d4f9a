package io.indexwright.application.webhook;

import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.secret.CredentialName;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Somebody who wants to be told.
 *
 * @param types of the events that are wanted; all of them if there is none
 * @param owner who looks after the receiver, for a reader
 * @param isActive whether events are queued for it
 * @param overlapEnds until when what is sent is signed by the former secret as well
 */
public record Webhook(
    WebhookId id,
    URI url,
    SortedSet<String> types,
    String owner,
    boolean isActive,
    Optional<Instant> overlapEnds) {
  private static final int LONGEST_URL = 2_000;
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final Pattern OWNER = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

  /** Keeps a copy that nobody can change, and refuses what not every store could write down. */
  public Webhook {
    types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    if (!types.stream().allMatch(TYPE.asMatchPredicate())) {
      throw new IllegalArgumentException("not types such as index.level.published: " + types);
    }
    if (!OWNER.matcher(owner).matches() || url.toString().length() > LONGEST_URL) {
      throw new IllegalArgumentException("an owner has 1 to 200 characters, an address 2000");
    }
  }

  /** Returns true if {@code event} is to be sent here. */
  public boolean wants(OutboxEvent event) {
    return isActive && (types.isEmpty() || types.contains(event.type()));
  }

  /** Returns the same receiver, in service or not. */
  public Webhook active(boolean now) {
    return new Webhook(id, url, types, owner, now, overlapEnds);
  }

  /** Returns the same receiver, who may know the former secret only, until {@code end}. */
  public Webhook overlapping(Instant end) {
    return new Webhook(id, url, types, owner, isActive, Optional.of(end));
  }

  /** Returns where the secret lies that signs what is sent. */
  public CredentialName secret() {
    return new CredentialName("webhook-" + id, "current");
  }

  /** Returns where the one before it lies. */
  public CredentialName formerSecret() {
    return new CredentialName("webhook-" + id, "former");
  }
}
