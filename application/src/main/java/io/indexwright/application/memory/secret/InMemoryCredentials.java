package io.indexwright.application.memory.secret;

import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Credentials in a map, which nobody can read from outside: no key seals them, they only say so.
 */
public final class InMemoryCredentials implements Credentials {
  private final Supplier<List<KeyId>> keys;
  private final SortedMap<CredentialName, Kept> kept = new TreeMap<>();

  private record Kept(Secret value, KeyId key, Instant changedAt) {}

  /**
   * Keeps them under {@code keys}.
   *
   * @param keys as they are now, the current one first
   */
  public InMemoryCredentials(Supplier<List<KeyId>> keys) {
    this.keys = keys;
  }

  @Override
  public synchronized void put(CredentialName name, Secret value, Instant at) {
    kept.put(name, new Kept(value, keys.get().get(0), at.truncatedTo(ChronoUnit.MICROS)));
  }

  @Override
  public synchronized Optional<Secret> find(CredentialName name) {
    return Optional.ofNullable(kept.get(name)).map(Kept::value);
  }

  @Override
  public synchronized List<KeptCredential> kept() {
    return kept.entrySet().stream().map(each -> told(each.getKey(), each.getValue())).toList();
  }

  private static KeptCredential told(CredentialName name, Kept kept) {
    return new KeptCredential(name, kept.key(), kept.changedAt());
  }

  @Override
  public synchronized boolean remove(CredentialName name) {
    return Optional.ofNullable(kept.remove(name)).isPresent();
  }

  @Override
  public synchronized int rotate(int most) {
    List<KeyId> known = keys.get();
    KeyId current = known.get(0);
    List<CredentialName> due =
        kept().stream()
            .filter(each -> known.contains(each.key()) && !each.key().equals(current))
            .map(KeptCredential::name)
            .limit(most)
            .toList();
    due.forEach(
        name ->
            kept.computeIfPresent(
                name, (same, was) -> new Kept(was.value(), current, was.changedAt())));
    return due.size();
  }
}
