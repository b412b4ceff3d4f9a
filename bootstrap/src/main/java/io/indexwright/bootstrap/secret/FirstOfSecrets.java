package io.indexwright.bootstrap.secret;

import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.util.List;
import java.util.Optional;

/** Several sources, asked in their order until one knows; one that is away is not passed over. */
public final class FirstOfSecrets implements Secrets {
  private final List<Secrets> sources;

  /** Asks {@code sources}, the first one first. */
  public FirstOfSecrets(List<Secrets> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return sources.stream().flatMap(source -> source.find(name).stream()).findFirst();
  }
}
