package io.indexwright.instrument;

import java.util.regex.Pattern;

/**
 * Names an instrument for ever, whatever its symbol becomes.
 *
 * @param value 1 to 64 letters, digits, dots, colons, hyphens or underscores, the first a letter or
 *     digit, such as {@code XNYS:IBM}; ordered by code point, case matters
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Refuses any other form. */
  public InstrumentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not an instrument id (1 to 64 of letters, digits, '.', ':', '-', '_'): " + value);
    }
  }

  @Override
  public int compareTo(InstrumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
