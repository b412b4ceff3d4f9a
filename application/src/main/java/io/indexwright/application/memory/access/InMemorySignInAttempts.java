package io.indexwright.application.memory.access;

import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.attempt.Lockout.Failures;
import io.indexwright.application.port.access.SignInAttempts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures in a map. */
public final class InMemorySignInAttempts implements SignInAttempts {
  private final Map<AttemptKey, Failures> failures = new HashMap<>();

  @Override
  public synchronized Optional<Instant> begin(AttemptKey key, Instant at) {
    Failures known = failures.getOrDefault(key, Failures.NONE);
    Optional<Instant> wait = key.lockout().until(known, at);
    if (wait.isEmpty()) {
      failures.put(key, known.andOne(at.truncatedTo(ChronoUnit.MICROS)));
    }
    return wait;
  }

  @Override
  public synchronized void takeBack(AttemptKey key) {
    failures.computeIfPresent(
        key, (same, known) -> new Failures(Math.max(0, known.count() - 1), known.lastAt()));
  }

  @Override
  public synchronized void clear(AttemptKey key) {
    failures.remove(key);
  }

  @Override
  public synchronized int forget(Instant at) {
    int before = failures.size();
    failures.values().removeIf(known -> !known.lastAt().isAfter(at));
    return before - failures.size();
  }
}
