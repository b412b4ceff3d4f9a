package io.indexwright.series;

import io.indexwright.instrument.InstrumentId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a series of observations for ever.
 *
 * @param value 1 to 80 letters, digits, dots, colons, hyphens or underscores, the first a letter or
 *     digit, such as {@code trades:XNYS:IBM}; ordered by code point, case matters
 */
public record SeriesId(String value) implements Comparable<SeriesId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** Refuses any other form. */
  public SeriesId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a series id (1 to 80 of letters, digits, '.', ':', '-', '_'): " + value);
    }
  }

  /** The trades of an instrument. */
  public static SeriesId trades(InstrumentId instrument) {
    return new SeriesId("trades:" + instrument);
  }

  /** The levels of an index. */
  public static SeriesId levels(UUID index) {
    return new SeriesId("levels:" + index);
  }

  @Override
  public int compareTo(SeriesId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
