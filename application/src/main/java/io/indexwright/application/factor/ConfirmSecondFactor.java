package io.indexwright.application.factor;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.RecoveryCode;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a second factor in force once its owner has shown that his telephone makes the codes. */
public final class ConfirmSecondFactor {
  private static final int RECOVERY_CODES = 10;

  private final FactorShelf shelf;
  private final Users users;
  private final Proofs proofs;
  private final TokenSource source;
  private final ProvenChange change;

  public ConfirmSecondFactor(FactorShelf shelf, Users users, Proofs proofs, TokenSource source) {
    this.shelf = shelf;
    this.users = users;
    this.proofs = proofs;
    this.source = source;
    this.change = new ProvenChange(proofs.attempts(), shelf.trail());
  }

  /**
   * Returns ten recovery codes, each good once. His password is wanted too: whoever took a token
   * shall not lock him out.
   */
  public FactorOutcome<List<RecoveryCode>> confirm(
      User user, Secret password, Secret code, Asker asker) {
    Optional<Long> step = proofs.codes().stepOf(user.id(), code, asker.at());
    return change.of(
        user,
        asker.deed(AuditAction.CONFIRM_FACTOR, user.id().resource()),
        () -> step.isPresent() && proofs.isPassword(users, user.id(), password),
        () -> confirmed(user, step.orElseThrow()));
  }

  private Optional<List<RecoveryCode>> confirmed(User user, long step) {
    List<RecoveryCode> codes =
        Stream.generate(() -> RecoveryCode.from(source)).limit(RECOVERY_CODES).toList();
    boolean isNew =
        shelf
            .factors()
            .confirm(
                user.id(),
                step,
                codes.stream().map(RecoveryCode::digest).collect(Collectors.toSet()));
    return isNew ? Optional.of(codes) : Optional.empty();
  }
}
