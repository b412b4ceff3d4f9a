package io.indexwright.application.audit;

import java.util.regex.Pattern;

/**
 * What something is done to: its kind, a stroke and its id, such as {@code portfolio/…}.
 *
 * @param value 1 to 200 visible characters of ASCII
 */
public record AuditResource(String value) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  /** Refuses any other form. */
  public AuditResource {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a resource such as portfolio/1: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
