package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import java.util.Optional;

/** Takes somebody's second factor away as he wants it. */
public final class RemoveSecondFactor {
  private final Users users;
  private final Proofs proofs;
  private final ResetSecondFactor reset;
  private final ProvenChange change;

  public RemoveSecondFactor(FactorShelf shelf, Users users, Proofs proofs) {
    this.users = users;
    this.proofs = proofs;
    this.reset = new ResetSecondFactor(shelf);
    this.change = new ProvenChange(proofs.attempts(), shelf.trail());
  }

  /** What he shows: one of them, or both, and then each has to be right. */
  public record Shown(Optional<Secret> password, Optional<Secret> code) {}

  /** Removes it if what is shown is right; tells whose it was. */
  public FactorOutcome<UserId> remove(User user, Shown shown, Asker asker) {
    return change.of(
        user,
        asker.deed(AuditAction.REMOVE_FACTOR, user.id().resource()),
        () -> isRight(user.id(), shown, asker),
        () -> Optional.of(user.id()).filter(reset::removed));
  }

  private boolean isRight(UserId user, Shown shown, Asker asker) {
    boolean isAnything = shown.password().isPresent() || shown.code().isPresent();
    return isAnything
        && shown.password().filter(typed -> !proofs.isPassword(users, user, typed)).isEmpty()
        && shown.code().filter(typed -> !proofs.codes().usesUp(user, typed, asker.at())).isEmpty();
  }
}
