package io.indexwright.application.access.token;

import java.util.regex.Pattern;

/**
 * The part of a key that may be shown, and by which it is found.
 *
 * @param value 12 small letters and digits
 */
public record ApiKeyPrefix(String value) {
  static final int LETTERS = 12;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{12}");

  /** Refuses any other form, without a word of it. */
  public ApiKeyPrefix {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("the prefix of a key has 12 small letters and digits");
    }
  }

  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
