package io.indexwright.application.access.attempt;

import io.indexwright.application.access.Username;
import io.indexwright.proof.Digest;

/**
 * What attempts are counted by.
 *
 * @param digest says nothing of the person: what is counted need not be known
 * @param lockout how patient we are
 */
public record AttemptKey(Digest digest, Lockout lockout) {

  /** Those at one account, whether it exists or not. */
  public static AttemptKey ofAccount(Username name) {
    return new AttemptKey(Digest.of("account " + name), Lockout.OF_AN_ACCOUNT);
  }

  /** Those from one address. */
  public static AttemptKey ofAddress(String address) {
    return new AttemptKey(Digest.of("address " + address), Lockout.OF_AN_ADDRESS);
  }
}
