package io.indexwright.application.port.access;

import io.indexwright.application.access.UserId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.Optional;

/** Tokens that sign somebody in once. */
public interface OneTimeTokens {

  /**
   * Keeps a token until it expires, exclusive.
   *
   * @throws IllegalStateException if the user is not known
   */
  void keep(Digest token, UserId user, Instant expiresAt);

  /** Returns whose it is, to one of all who ask; empty if there is none, or it has expired. */
  Optional<UserId> spend(Digest token, Instant at);

  /** Forgets those that expired at {@code at} or before; returns how many they were. */
  int forget(Instant at);
}
