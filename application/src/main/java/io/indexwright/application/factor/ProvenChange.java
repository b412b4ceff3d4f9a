package io.indexwright.application.factor;

import io.indexwright.application.access.User;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.factor.FactorOutcome.Refusal;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Changes the second factor of somebody who proves that he is the one: a stolen token is not
 * enough. A proof that is none counts as a failure to sign in.
 */
final class ProvenChange {
  private final SignInAttempts attempts;
  private final AuditTrail trail;

  ProvenChange(SignInAttempts attempts, AuditTrail trail) {
    this.attempts = attempts;
    this.trail = trail;
  }

  /**
   * Does {@code work}, if it {@code isProved} who asks.
   *
   * @param work empty if there is nothing to change
   */
  <T> FactorOutcome<T> of(
      User user, Deed deed, BooleanSupplier isProved, Supplier<Optional<T>> work) {
    AttemptKey account = AttemptKey.ofAccount(user.name());
    Optional<Instant> wait = attempts.begin(account, deed.at());
    if (wait.isPresent()) {
      trail.refused(deed, "too many failures");
      return new FactorOutcome.MustWait<>(wait.get());
    }
    if (!isProved.getAsBoolean()) {
      trail.refused(deed, "another password, or no code that is good now");
      return new FactorOutcome.Refused<>(Refusal.UNPROVED);
    }
    attempts.takeBack(account);
    return trail
        .of(deed, work, ProvenChange::told)
        .<FactorOutcome<T>>map(FactorOutcome.Done::new)
        .orElseGet(() -> new FactorOutcome.Refused<>(Refusal.NOTHING_TO_CHANGE));
  }

  private static Result told(Optional<?> changed) {
    return changed.isPresent()
        ? Result.done(Change.UNTOLD)
        : Result.refused("there is nothing to change");
  }
}
