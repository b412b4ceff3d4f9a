package io.indexwright.application.access;

import java.time.Instant;

/**
 * From which version on tokens are good. To raise it ends all that were issued before, wherever
 * they are.
 *
 * @param least the version of those that are issued now
 * @param graceUntil until when those of the version before are good as well, exclusive
 */
public record TokenFloor(int least, Instant graceUntil) {
  /** Nothing was ended yet. */
  public static final TokenFloor FIRST = new TokenFloor(1, Instant.EPOCH);

  /** Returns true if a token of {@code version} is good at {@code at}. */
  public boolean carries(int version, Instant at) {
    return version >= least || (version == least - 1 && at.isBefore(graceUntil));
  }

  /** Ends what was issued so far, at {@code graceUntil} or at once if that is past. */
  public TokenFloor raised(Instant until) {
    return new TokenFloor(least + 1, until);
  }
}
