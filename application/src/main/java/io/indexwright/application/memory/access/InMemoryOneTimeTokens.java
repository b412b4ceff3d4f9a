package io.indexwright.application.memory.access;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.OneTimeTokens;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens in a map. */
public final class InMemoryOneTimeTokens implements OneTimeTokens {
  private final InMemoryUsers users;
  private final Map<Digest, Kept> kept = new HashMap<>();

  private record Kept(UserId user, Instant expiresAt) {}

  /** Keeps tokens of {@code users}. */
  public InMemoryOneTimeTokens(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public synchronized void keep(Digest token, UserId user, Instant expiresAt) {
    kept.put(token, new Kept(users.require(user).id(), expiresAt));
  }

  @Override
  public synchronized Optional<UserId> spend(Digest token, Instant at) {
    return Optional.ofNullable(kept.get(token))
        .filter(known -> at.isBefore(known.expiresAt()))
        .map(
            known -> {
              kept.remove(token);
              return known.user();
            });
  }

  @Override
  public synchronized int forget(Instant at) {
    int before = kept.size();
    kept.values().removeIf(known -> !at.isBefore(known.expiresAt()));
    return before - kept.size();
  }
}
