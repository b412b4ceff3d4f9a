package io.indexwright.application.apikey;

import io.indexwright.application.access.Scope;
import java.time.Duration;
import java.util.Set;

/**
 * A key that somebody wants.
 *
 * @param lifetime at most a year
 */
public record KeyRequest(String name, Set<Scope> scopes, Duration lifetime) {
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Refuses a key for ever, and one for no time. */
  public KeyRequest {
    scopes = Set.copyOf(scopes);
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a key is good for at most a year");
    }
  }
}
