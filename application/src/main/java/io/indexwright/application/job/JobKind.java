package io.indexwright.application.job;

import java.util.regex.Pattern;

/**
 * What sort of work a job is.
 *
 * @param name as in {@code price-import}
 */
public record JobKind(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,99}");

  /** Refuses any other form. */
  public JobKind {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a kind of job is named in lower-case letters, digits and hyphens: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
