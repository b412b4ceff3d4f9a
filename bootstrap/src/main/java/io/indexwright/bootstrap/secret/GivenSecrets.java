package io.indexwright.bootstrap.secret;

import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.util.Map;
import java.util.Optional;

/** Secrets that were said outright: variables, or keys of the settings file. */
public final class GivenSecrets implements Secrets {
  private final Map<String, String> given;

  /** Knows what is {@code given} by name; blank values were not meant. */
  public GivenSecrets(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return Optional.ofNullable(given.get(name.value()))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Secret::of);
  }
}
