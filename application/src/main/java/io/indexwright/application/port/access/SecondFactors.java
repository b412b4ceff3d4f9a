package io.indexwright.application.port.access;

import io.indexwright.application.access.UserId;
import io.indexwright.proof.Digest;
import java.util.Set;

/** Who has a second factor, and which of its codes are used up. Its key lies elsewhere, sealed. */
public interface SecondFactors {

  /**
   * Begins one, in place of one that was never confirmed.
   *
   * @return false, and nothing is changed, if there is one that was confirmed
   * @throws IllegalStateException if there is no such user
   */
  boolean begin(UserId user);

  /** Returns true if there is one that was confirmed. */
  boolean isConfirmed(UserId user);

  /**
   * Confirms what was begun, by the code of a step; that one is used up with it.
   *
   * @return false, and nothing is changed, if nothing was begun or it was confirmed before
   */
  boolean confirm(UserId user, long step, Set<Digest> recoveryCodes);

  /**
   * Uses up the code of a step, and those of all steps before it.
   *
   * @return true to one of all who ask, if there is a confirmed factor and the code was not used up
   */
  boolean use(UserId user, long step);

  /** Uses up a recovery code; true to one of all who ask. */
  boolean spend(UserId user, Digest recoveryCode);

  /** Forgets all of it; returns false if there was nothing. */
  boolean remove(UserId user);
}
