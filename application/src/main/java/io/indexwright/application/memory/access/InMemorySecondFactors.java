package io.indexwright.application.memory.access;

import io.indexwright.application.access.UserId;
import io.indexwright.application.port.access.SecondFactors;
import io.indexwright.proof.Digest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second factors in a map. */
public final class InMemorySecondFactors implements SecondFactors {
  private final InMemoryUsers users;
  private final Map<UserId, Factor> factors = new HashMap<>();

  /** Keeps those of {@code users}. */
  public InMemorySecondFactors(InMemoryUsers users) {
    this.users = users;
  }

  /**
   * @param lastStep of the codes that are used up; empty until it is confirmed
   */
  private record Factor(Optional<Long> lastStep, Set<Digest> recoveryCodes) {}

  @Override
  public synchronized boolean begin(UserId user) {
    boolean isNew = !isConfirmed(users.require(user).id());
    if (isNew) {
      factors.put(user, new Factor(Optional.empty(), new HashSet<>()));
    }
    return isNew;
  }

  @Override
  public synchronized boolean isConfirmed(UserId user) {
    return lastStep(user).isPresent();
  }

  private Optional<Long> lastStep(UserId user) {
    return Optional.ofNullable(factors.get(user)).flatMap(Factor::lastStep);
  }

  @Override
  public synchronized boolean confirm(UserId user, long step, Set<Digest> recoveryCodes) {
    boolean isBegun = factors.containsKey(user) && !isConfirmed(user);
    if (isBegun) {
      factors.put(user, new Factor(Optional.of(step), new HashSet<>(recoveryCodes)));
    }
    return isBegun;
  }

  @Override
  public synchronized boolean use(UserId user, long step) {
    boolean isUnused = lastStep(user).filter(last -> last < step).isPresent();
    if (isUnused) {
      factors.computeIfPresent(
          user, (owner, factor) -> new Factor(Optional.of(step), factor.recoveryCodes()));
    }
    return isUnused;
  }

  @Override
  public synchronized boolean spend(UserId user, Digest recoveryCode) {
    return Optional.ofNullable(factors.get(user))
        .filter(factor -> factor.recoveryCodes().remove(recoveryCode))
        .isPresent();
  }

  @Override
  public synchronized boolean remove(UserId user) {
    return factors.remove(user) != null;
  }
}
