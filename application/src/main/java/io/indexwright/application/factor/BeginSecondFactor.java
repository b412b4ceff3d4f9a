package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes a key for somebody's telephone; until it is confirmed nothing asks for its codes. */
public final class BeginSecondFactor {
  private final FactorShelf shelf;
  private final Users users;
  private final BooleanSupplier canSeal;

  /**
   * Begins factors of {@code users}.
   *
   * @param canSeal whether a key can be kept at all
   */
  public BeginSecondFactor(FactorShelf shelf, Users users, BooleanSupplier canSeal) {
    this.shelf = shelf;
    this.users = users;
    this.canSeal = canSeal;
  }

  /**
   * Returns the key; empty if he has a second factor already, or no password to go with it, or if
   * nothing can be sealed here.
   */
  public Optional<NewSecondFactor> begin(UserId id, Asker asker) {
    return shelf
        .trail()
        .of(
            asker.deed(AuditAction.BEGIN_FACTOR, id.resource()),
            () -> withPassword(id).flatMap(user -> begun(user, asker.at())),
            begun ->
                begun.isPresent()
                    ? Result.done(Change.UNTOLD)
                    : Result.refused("there is one already, no password, or no key to seal by"));
  }

  private Optional<User> withPassword(UserId id) {
    return users.passwordOf(id).flatMap(kept -> users.find(id));
  }

  private Optional<NewSecondFactor> begun(User user, Instant at) {
    if (!canSeal.getAsBoolean() || !shelf.factors().begin(user.id())) {
      return Optional.empty();
    }
    Secret key = shelf.codes().newKey();
    shelf.keys().put(FactorShelf.keyOf(user.id()), key, at);
    return Optional.of(new NewSecondFactor(user.name(), key));
  }
}
