package io.indexwright.application.port.secret;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.util.Optional;

/**
 * What we were given in confidence. A secret may be another one tomorrow: whoever uses it asks each
 * time, and keeps nothing.
 */
@FunctionalInterface
public interface Secrets {

  /** Nobody told us anything. */
  Secrets NONE = name -> Optional.empty();

  /**
   * Returns the secret as it is now; empty if there is none of that name.
   *
   * @throws UnavailableException if nobody can be asked
   */
  Optional<Secret> find(SecretName name);
}
