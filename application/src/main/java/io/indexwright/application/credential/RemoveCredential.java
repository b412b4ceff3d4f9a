package io.indexwright.application.credential;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;

/** Forgets a credential. */
public final class RemoveCredential {
  private final Credentials credentials;
  private final AuditTrail trail;

  public RemoveCredential(Credentials credentials, AuditTrail trail) {
    this.credentials = credentials;
    this.trail = trail;
  }

  /** Returns false if there was none. */
  public boolean remove(CredentialName name, SubjectPseudonym who, Instant at) {
    Deed.Act act = new Deed.Act(AuditAction.REMOVE_SECRET, name.resource(), Change.UNTOLD);
    return trail.of(
        Deed.inside(who, act, at), () -> credentials.remove(name), RemoveCredential::told);
  }

  private static Result told(boolean removed) {
    return removed ? Result.done(Change.UNTOLD) : Result.refused("there is no such credential");
  }
}
