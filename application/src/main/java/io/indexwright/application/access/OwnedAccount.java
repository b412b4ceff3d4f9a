package io.indexwright.application.access;

import io.indexwright.portfolio.Account;
import java.util.Optional;

/**
 * An account, and whose it is.
 *
 * @param owner empty if it belongs to nobody, so that operators alone see it
 */
public record OwnedAccount(Account account, Optional<UserId> owner) {

  /** Returns true if {@code principal} may know that there is one. */
  public boolean isVisibleTo(Principal principal) {
    return principal.confinedTo().map(confined -> owner.equals(Optional.of(confined))).orElse(true);
  }
}
