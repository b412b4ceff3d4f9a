package io.indexwright.application.port.access;

import io.indexwright.application.access.attempt.AttemptKey;
import java.time.Instant;
import java.util.Optional;

/** How often somebody failed to sign in. */
public interface SignInAttempts {

  /**
   * Begins an attempt: it counts as a failure until it is known to be none, so that nobody guesses
   * faster by guessing at the same time.
   *
   * @return until when he has to wait; it is not begun then, and not counted
   */
  Optional<Instant> begin(AttemptKey key, Instant at);

  /** Takes back one failure: it was none. */
  void takeBack(AttemptKey key);

  /** Forgets all failures. */
  void clear(AttemptKey key);

  /** Forgets failures of {@code at} or before; returns how many keys had them. */
  int forget(Instant at);
}
