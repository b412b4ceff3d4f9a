package io.indexwright.application.factor;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.OneTimeCodes;
import io.indexwright.application.port.access.SecondFactors;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.trail.AuditTrail;

/**
 * Where second factors are kept, and who is told of what is done to them.
 *
 * @param keys where the key of each lies, sealed
 */
public record FactorShelf(
    SecondFactors factors, Credentials keys, OneTimeCodes codes, AuditTrail trail) {

  /** Returns under which name the key of somebody lies. */
  static CredentialName keyOf(UserId user) {
    return new CredentialName("second-factor", "user-" + user);
  }
}
