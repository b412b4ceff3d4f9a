package io.indexwright.application.memory.secret;

import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in a map. */
public final class InMemorySecrets implements Secrets {
  private final Map<SecretName, Secret> known = new ConcurrentHashMap<>();

  /** Tells a secret, in place of the one before. */
  public void put(SecretName name, Secret value) {
    known.put(name, value);
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return Optional.ofNullable(known.get(name));
  }
}
