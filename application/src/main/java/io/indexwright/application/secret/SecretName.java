package io.indexwright.application.secret;

import java.util.regex.Pattern;

/**
 * What a secret is called wherever it comes from, such as {@code INDEXWRIGHT_DB_PASSWORD}.
 *
 * @param value 1 to 100 capital letters, digits and underscores, the first a letter
 */
public record SecretName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

  /** Refuses any other form. */
  public SecretName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a name such as INDEXWRIGHT_DB_PASSWORD");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
