package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.trail.AuditTrail.Result;

/** Takes a second factor away from somebody who has lost it, his recovery codes with it. */
public final class ResetSecondFactor {
  private final FactorShelf shelf;

  public ResetSecondFactor(FactorShelf shelf) {
    this.shelf = shelf;
  }

  /** Returns false if there was none. */
  public boolean reset(UserId user, Asker asker) {
    return shelf
        .trail()
        .of(
            asker.deed(AuditAction.REMOVE_FACTOR, user.resource()),
            () -> removed(user),
            removed ->
                removed ? Result.done(Change.UNTOLD) : Result.refused("there is none to remove"));
  }

  boolean removed(UserId user) {
    shelf.keys().remove(FactorShelf.keyOf(user));
    return shelf.factors().remove(user);
  }
}
