package io.indexwright.application.port.access;

import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.access.token.Spending;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sign-ins that go on: each token is exchanged for the next one, once. */
public interface RefreshTokens {

  /**
   * Keeps the first or next token of a family.
   *
   * @throws IllegalStateException if the user is not known
   */
  void keep(RefreshToken token);

  /** Returns what is kept of a token, whether it is good or not. */
  Optional<RefreshToken> find(Digest token);

  /**
   * Uses a token up. Of two who have the same one, the first gets it; the family ends with the
   * second, and what the first got for it ends as well.
   */
  Spending spend(Digest token, Instant at);

  /** Ends a family: none of its tokens is known any more. */
  void end(UUID family);

  /** Forgets families of which no token is good at {@code at}; returns how many they were. */
  int forget(Instant at);
}
