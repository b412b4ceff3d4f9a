package io.indexwright.application.credential;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;
import java.util.Optional;

/** Reads a credential, and tells the audit log who did. */
public final class ReadCredential {
  private final Credentials credentials;
  private final AuditTrail trail;

  public ReadCredential(Credentials credentials, AuditTrail trail) {
    this.credentials = credentials;
    this.trail = trail;
  }

  /** Returns the value of the credential, if there is one: that it was asked for is told anyway. */
  public Optional<Secret> read(CredentialName name, SubjectPseudonym who, Instant at) {
    Deed.Act act = new Deed.Act(AuditAction.READ_SECRET, name.resource(), Change.UNTOLD);
    return trail.of(Deed.inside(who, act, at), () -> credentials.find(name), ReadCredential::told);
  }

  private static Result told(Optional<Secret> found) {
    return found.isPresent()
        ? Result.done(Change.UNTOLD)
        : Result.refused("there is no such credential");
  }
}
