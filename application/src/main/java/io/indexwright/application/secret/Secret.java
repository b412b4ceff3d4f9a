package io.indexwright.application.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that never shows itself: whoever needs it says so by {@link #reveal}. It is not a text,
 * so that it comes into no log, message or canonical form by accident.
 */
public final class Secret {
  private static final String MASKED = "***";

  private final byte[] utf8;

  private Secret(byte[] utf8) {
    this.utf8 = utf8;
  }

  /**
   * Keeps {@code value} to itself.
   *
   * @throws IllegalArgumentException if it is empty: there is nothing to keep
   */
  public static Secret of(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a secret has at least one character");
    }
    return new Secret(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the value, for the one call that needs it. */
  public String reveal() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Compares in a time that says nothing of where two values of one length differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(utf8, that.utf8);
  }

  /** The same for all: a hash would help whoever guesses. */
  @Override
  public int hashCode() {
    return MASKED.hashCode();
  }

  /** Says nothing, not even how long the value is. */
  @Override
  public String toString() {
    return MASKED;
  }
}
