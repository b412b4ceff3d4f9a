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

/** Keeps a credential, in place of the one before. */
public final class PutCredential {
  private final Credentials credentials;
  private final AuditTrail trail;

  public PutCredential(Credentials credentials, AuditTrail trail) {
    this.credentials = credentials;
    this.trail = trail;
  }

  /** Keeps {@code value}; the audit log is told that there is another one, and not which. */
  public void put(CredentialName name, Secret value, SubjectPseudonym who, Instant at) {
    Deed.Act act = new Deed.Act(AuditAction.PUT_SECRET, name.resource(), Change.UNTOLD);
    trail.of(
        Deed.inside(who, act, at),
        () -> {
          credentials.put(name, value, at);
          return name;
        },
        kept -> Result.done(Change.UNTOLD));
  }
}
