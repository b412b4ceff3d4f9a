package io.indexwright.calendar;

import java.util.regex.Pattern;

/**
 * Names a calendar: the market identifier code of an exchange, such as {@code XNYS}, or a name of
 * one's own.
 *
 * @param value 1 to 32 capital letters, digits, hyphens or underscores
 */
public record CalendarId(String value) implements Comparable<CalendarId> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9_-]{1,32}");

  /** Refuses any other form. */
  public CalendarId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a calendar id (1 to 32 of A-Z, 0-9, '-', '_'): " + value);
    }
  }

  @Override
  public int compareTo(CalendarId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
