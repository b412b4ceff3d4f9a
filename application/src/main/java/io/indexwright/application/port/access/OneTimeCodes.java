package io.indexwright.application.port.access;

import io.indexwright.application.secret.Secret;

/** Codes of a key that two share, another one with each step of time (RFC 6238). */
public interface OneTimeCodes {

  /** Makes a key that nobody guesses: 160 random bits, in Base32. */
  Secret newKey();

  /**
   * Returns the six digits of a step.
   *
   * @param step since the epoch, each of 30 seconds
   */
  Secret code(Secret key, long step);
}
