package io.indexwright.application.secret;

import java.util.regex.Pattern;

/**
 * Names a key among those that were ever used.
 *
 * @param value 1 to 40 letters, digits, hyphens and underscores, the first a letter or a digit
 */
public record KeyId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

  /** Refuses any other form, without a word of it: it may be a key. */
  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of a key such as 2026-01");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
