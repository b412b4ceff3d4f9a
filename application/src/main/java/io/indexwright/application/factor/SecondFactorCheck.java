package io.indexwright.application.factor;

import io.indexwright.application.access.UserId;
import io.indexwright.application.access.token.RecoveryCode;
import io.indexwright.application.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

/** Compares codes. Each is good once, and so is every one before it (RFC 6238, section 5.2). */
public final class SecondFactorCheck {
  private static final Duration STEP = Duration.ofSeconds(30);

  /** In steps, either way: clocks differ, and to type takes time. */
  private static final int SKEW = 1;

  private final FactorShelf shelf;

  public SecondFactorCheck(FactorShelf shelf) {
    this.shelf = shelf;
  }

  /** Returns true if a password is not enough to be {@code user}. */
  public boolean isNeededBy(UserId user) {
    return shelf.factors().isConfirmed(user);
  }

  /**
   * Returns true if {@code typed} is a code or a recovery code that is good now, and uses it up.
   */
  public boolean usesUp(UserId user, Secret typed, Instant at) {
    return RecoveryCode.parse(typed)
        .map(code -> shelf.factors().spend(user, code.digest()))
        .orElseGet(
            () ->
                stepOf(user, typed, at)
                    .filter(step -> shelf.factors().use(user, step))
                    .isPresent());
  }

  /** Returns of which step it is the code, if it is one of these moments. */
  Optional<Long> stepOf(UserId user, Secret typed, Instant at) {
    long now = Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    return shelf
        .keys()
        .find(FactorShelf.keyOf(user))
        .flatMap(
            key ->
                LongStream.rangeClosed(now - SKEW, now + SKEW)
                    .boxed()
                    .filter(step -> shelf.codes().code(key, step).equals(typed))
                    .findFirst());
  }
}
