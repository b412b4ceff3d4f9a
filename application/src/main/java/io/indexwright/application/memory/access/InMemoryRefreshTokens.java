package io.indexwright.application.memory.access;

import io.indexwright.application.access.token.RefreshToken;
import io.indexwright.application.access.token.Spending;
import io.indexwright.application.port.access.RefreshTokens;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sign-ins in a map. */
public final class InMemoryRefreshTokens implements RefreshTokens {
  private final InMemoryUsers users;
  private final Map<Digest, RefreshToken> tokens = new HashMap<>();
  private final Set<Digest> spent = new HashSet<>();

  /** Keeps sign-ins of {@code users}. */
  public InMemoryRefreshTokens(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public synchronized void keep(RefreshToken token) {
    users.require(token.user());
    tokens.put(token.digest(), token);
  }

  @Override
  public synchronized Optional<RefreshToken> find(Digest token) {
    return Optional.ofNullable(tokens.get(token));
  }

  @Override
  public synchronized Spending spend(Digest token, Instant at) {
    Optional<RefreshToken> known = find(token);
    if (known.isPresent() && spent.contains(token)) {
      end(known.get().family());
      return new Spending.Reused(known.get());
    }
    return known
        .filter(good -> at.isBefore(good.expiresAt()))
        .filter(good -> spent.add(token))
        .<Spending>map(Spending.Spent::new)
        .orElseGet(Spending.Unknown::new);
  }

  @Override
  public synchronized void end(UUID family) {
    remove(token -> token.family().equals(family));
  }

  @Override
  public synchronized int forget(Instant at) {
    Set<UUID> good =
        tokens.values().stream()
            .filter(token -> at.isBefore(token.expiresAt()))
            .map(RefreshToken::family)
            .collect(Collectors.toSet());
    Set<UUID> all = tokens.values().stream().map(RefreshToken::family).collect(Collectors.toSet());
    remove(token -> !good.contains(token.family()));
    return all.size() - good.size();
  }

  private void remove(Predicate<RefreshToken> which) {
    tokens.values().removeIf(which);
    spent.retainAll(tokens.keySet());
  }
}
