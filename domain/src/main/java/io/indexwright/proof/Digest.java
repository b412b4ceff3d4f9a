package io.indexwright.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  private static final int DIGITS = 64;

  /** Refuses any other form. */
  public Digest {
    if (hex.length() != DIGITS || !isHexadecimal(hex)) {
      throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
    }
  }

  /** Made with every digest that is read: a stream takes several times as long. */
  private static boolean isHexadecimal(String text) {
    for (int place = 0; place < text.length(); place++) {
      if (!isDigit(text.charAt(place))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }

  /** Hashes the UTF-8 bytes of {@code text}. */
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hashes {@code bytes}. */
  public static Digest of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Returns the first 12 digits: enough for a reader to compare at a glance. */
  public String brief() {
    return hex.substring(0, 12);
  }

  @Override
  public String toString() {
    return hex;
  }
}
