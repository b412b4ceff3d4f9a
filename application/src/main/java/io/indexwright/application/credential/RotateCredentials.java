package io.indexwright.application.credential;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.proof.Canonical.Fields;
import java.time.Instant;

/**
 * Puts every credential under the current key. Each batch is a transaction, so that one that was
 * stopped goes on where it was.
 */
public final class RotateCredentials {
  private static final AuditResource ALL = new AuditResource("secret/all");

  private final Credentials credentials;
  private final AuditTrail trail;
  private final int batch;

  /**
   * Works on {@code credentials}.
   *
   * @param batch how many are one transaction
   */
  public RotateCredentials(Credentials credentials, AuditTrail trail, int batch) {
    this.credentials = credentials;
    this.trail = trail;
    this.batch = batch;
  }

  /** Returns how many lay under a former key. */
  public int rotate(SubjectPseudonym who, Instant at) {
    Deed deed = Deed.inside(who, new Deed.Act(AuditAction.ROTATE_SECRETS, ALL, Change.UNTOLD), at);
    int all = 0;
    int moved;
    do {
      moved = trail.of(deed, () -> credentials.rotate(batch), RotateCredentials::told);
      all += moved;
    } while (moved > 0);
    return all;
  }

  private static Result told(int moved) {
    return Result.done(Change.to(Fields.none().with("rotated", moved)));
  }
}
