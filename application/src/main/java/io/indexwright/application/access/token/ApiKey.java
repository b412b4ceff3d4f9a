package io.indexwright.application.access.token;

import io.indexwright.application.access.Scope;
import io.indexwright.application.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may be told of a key.
 *
 * @param owner in whose name it acts
 * @param name for readers
 * @param scopes what it is good for; at least one
 * @param expiresAt from when on it is good for nothing, to the microsecond
 * @param lastUsedAt about when it was used last, if it was
 */
public record ApiKey(
    ApiKeyId id,
    ApiKeyPrefix prefix,
    UserId owner,
    String name,
    Set<Scope> scopes,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {
  private static final int LONGEST_NAME = 100;

  /** How exactly is noted when a key was used: a busy one is not written with every request. */
  private static final Duration ABOUT = Duration.ofMinutes(1);

  /** Refuses a key that is good for nothing, and a name that nobody can read. */
  public ApiKey {
    if (scopes.isEmpty() || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a key has a scope, and a name of 1 to " + LONGEST_NAME + " characters");
    }
    scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns true if it is good at {@code at}. */
  public boolean isGoodAt(Instant at) {
    return at.isBefore(expiresAt);
  }

  /** Returns true if what is noted of its last use is about {@code at}. */
  public boolean isNotedAt(Instant at) {
    return lastUsedAt.filter(last -> at.isBefore(last.plus(ABOUT))).isPresent();
  }
}
