package io.indexwright.application.memory.access;

import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys in a map. */
public final class InMemoryApiKeys implements ApiKeys {
  private final InMemoryUsers users;
  private final Map<ApiKeyId, Kept> kept = new LinkedHashMap<>();

  private record Kept(ApiKey key, Digest secret) {}

  /** Keeps keys of {@code users}. */
  public InMemoryApiKeys(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public synchronized void add(ApiKey key, Digest secret) {
    users.require(key.owner());
    if (kept.values().stream().anyMatch(known -> known.key().prefix().equals(key.prefix()))) {
      throw new IllegalStateException("another key has the prefix " + key.prefix());
    }
    kept.put(key.id(), new Kept(key, secret));
  }

  @Override
  public synchronized Optional<ApiKey> find(ApiKeyId key) {
    return Optional.ofNullable(kept.get(key)).map(Kept::key);
  }

  @Override
  public synchronized Optional<ApiKey> match(ApiKeyPrefix prefix, Digest secret) {
    return kept.values().stream()
        .filter(known -> known.key().prefix().equals(prefix) && known.secret().equals(secret))
        .map(Kept::key)
        .findFirst();
  }

  @Override
  public synchronized List<ApiKey> of(UserId owner) {
    List<ApiKey> keys =
        new ArrayList<>(
            kept.values().stream()
                .map(Kept::key)
                .filter(key -> key.owner().equals(owner))
                .toList());
    Collections.reverse(keys);
    return keys;
  }

  @Override
  public synchronized void expire(ApiKeyId key, Instant at) {
    change(
        key,
        was ->
            new ApiKey(
                was.id(),
                was.prefix(),
                was.owner(),
                was.name(),
                was.scopes(),
                at.isBefore(was.expiresAt()) ? at : was.expiresAt(),
                was.lastUsedAt()));
  }

  @Override
  public synchronized void used(ApiKeyId key, Instant at) {
    change(
        key,
        was ->
            was.isNotedAt(at)
                ? was
                : new ApiKey(
                    was.id(),
                    was.prefix(),
                    was.owner(),
                    was.name(),
                    was.scopes(),
                    was.expiresAt(),
                    Optional.of(at.truncatedTo(ChronoUnit.MICROS))));
  }

  private void change(ApiKeyId key, UnaryOperator<ApiKey> change) {
    kept.computeIfPresent(key, (id, was) -> new Kept(change.apply(was.key()), was.secret()));
  }
}
