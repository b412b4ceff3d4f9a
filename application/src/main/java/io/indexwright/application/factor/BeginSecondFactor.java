package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes a key for somebody's telephone; until it is confirmed nothing asks for its codes. */
public final class BeginSecondFactor {
  private final FactorShelf shelf;
  private final Users users;
  private final Proofs proofs;
  private final BooleanSupplier canSeal;
  private final ProvenChange change;

  /**
   * Begins factors of {@code users}.
   *
   * @param canSeal whether a key can be kept at all
   */
  public BeginSecondFactor(FactorShelf shelf, Users users, Proofs proofs, BooleanSupplier canSeal) {
    this.shelf = shelf;
    this.users = users;
    this.proofs = proofs;
    this.canSeal = canSeal;
    this.change = new ProvenChange(proofs.attempts(), shelf.trail());
  }

  /**
   * Returns the key, if he has no second factor yet and it can be sealed here. His password is
   * wanted: whoever took a token shall not make a key that is his own.
   */
  public FactorOutcome<NewSecondFactor> begin(User user, Secret password, Asker asker) {
    return change.of(
        user,
        asker.deed(AuditAction.BEGIN_FACTOR, user.id().resource()),
        () -> proofs.isPassword(users, user.id(), password),
        () -> begun(user, asker.at()));
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
