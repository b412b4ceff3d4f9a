package io.indexwright.application.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a user types to be known; large letters are the same as small ones.
 *
 * @param value 1 to 64 small letters, digits and {@code . _ @ -}, the first a letter or a digit
 */
public record Username(String value) implements Comparable<Username> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /** Refuses any other form, without a word of it: it may be the password, typed too soon. */
  public Username {
    value = value.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a user name has 1 to 64 letters, digits, and . _ @ - after the first");
    }
  }

  @Override
  public int compareTo(Username other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
