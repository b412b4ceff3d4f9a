package io.indexwright.series;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a series was at an instant of the market. A series has one value at one millisecond: of
 * several trades in it, the last.
 *
 * @param at in whole milliseconds
 * @param value positive, trailing zeros dropped
 * @param unit what the value counts: the code of a currency, or {@link #POINTS}
 */
public record Observation(SeriesId series, Instant at, BigDecimal value, String unit) {

  /** The unit of an index level. */
  public static final String POINTS = "POINTS";

  private static final Pattern UNIT = Pattern.compile("[A-Z]{3,8}");

  /** Refuses a finer instant, zero and less, and a unit that is not three to eight capitals. */
  public Observation {
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("finer than a millisecond: " + series + " at " + at);
    }
    if (!UNIT.matcher(unit).matches()) {
      throw new IllegalArgumentException("not a unit such as USD or POINTS: " + unit);
    }
    value = Precision.positive("an observed value", value);
  }

  /** Parses {@code "12.34"}; never rounds. */
  public static Observation of(SeriesId series, Instant at, String value, String unit) {
    return new Observation(series, at, new BigDecimal(value), unit);
  }
}
