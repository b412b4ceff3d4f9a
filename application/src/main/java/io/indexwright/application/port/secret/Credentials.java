package io.indexwright.application.port.secret;

import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What outside services want of us, sealed where it lies. Nothing is told to the audit log here:
 * the use cases do that.
 */
public interface Credentials {

  /** Keeps {@code value} under the current key, in place of the one before. */
  void put(CredentialName name, Secret value, Instant at);

  /**
   * Returns the value of a credential, if there is one.
   *
   * @throws UnreadableSecretException if it cannot be opened
   */
  Optional<Secret> find(CredentialName name);

  /** Returns all there are, by name. */
  List<KeptCredential> kept();

  /** Forgets a credential; returns false if there was none. */
  boolean remove(CredentialName name);

  /**
   * Puts at most {@code most} credentials that lie under a former key under the current one;
   * returns how many. Those whose key is not known stay as they are.
   *
   * @throws UnreadableSecretException if one of them cannot be opened; none is changed then
   */
  int rotate(int most);
}
