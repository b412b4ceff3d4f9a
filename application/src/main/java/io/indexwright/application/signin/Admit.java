package io.indexwright.application.signin;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Permission;
import io.indexwright.application.access.Principal;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.trail.AuditTrail;

/** Lets somebody through who shows a token or a key, if he may do what he asks for. */
public final class Admit {
  private final Authenticate authenticate;
  private final AuditTrail trail;

  public Admit(Authenticate authenticate, AuditTrail trail) {
    this.authenticate = authenticate;
    this.trail = trail;
  }

  /** Tells the audit log whom it did not let through. */
  public Admission admit(String shown, Permission needed, Asker asker) {
    return authenticate
        .whoShows(shown, asker)
        .map(principal -> admitted(principal, needed, asker))
        .orElseGet(Admission.Unknown::new);
  }

  private Admission admitted(Principal principal, Permission needed, Asker asker) {
    if (needed.isGrantedTo(principal)) {
      return new Admission.Admitted(principal);
    }
    turnAway(
        needed,
        new Asker(principal.id().subject(), asker.at(), asker.origin()),
        "not for " + principal.role() + ", or out of the scopes of the key");
    return new Admission.Forbidden();
  }

  /** Tells the audit log of somebody who may ask, and not so. */
  public void turnAway(Permission needed, Asker asker, String why) {
    trail.refused(asker.deed(AuditAction.ASK, new AuditResource("scope/" + needed.scope())), why);
  }
}
