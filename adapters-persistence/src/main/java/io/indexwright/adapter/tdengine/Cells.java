package io.indexwright.adapter.tdengine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** How our values lie in columns. */
final class Cells {

  private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Instants beyond these are asked for as these: nothing is older or newer. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Cells() {}

  /**
   * Returns true if every digit of a number comes back: one of at most 15 significant digits that
   * is neither too large nor too close to zero.
   */
  static boolean isKept(BigDecimal number) {
    double binary = number.doubleValue();
    return Double.isFinite(binary) && decimal(binary).compareTo(number) == 0;
  }

  /**
   * Returns the binary number that gives every digit back.
   *
   * @throws IllegalArgumentException if there is none
   */
  static double binary(BigDecimal number) {
    if (!isKept(number)) {
      throw new IllegalArgumentException(
          "TDengine keeps 15 digits of a number, and this one would not come back as it is: "
              + number);
    }
    return number.doubleValue();
  }

  /**
   * Returns the only decimal of at most 15 digits that a binary number can stand for. The text of
   * the binary number would not do: up to Java 18 it can have a digit too many.
   */
  static BigDecimal decimal(double binary) {
    return new BigDecimal(binary).round(FIFTEEN_DIGITS);
  }

  /** Timestamps are kept to the millisecond. */
  static Timestamp timestamp(Instant instant) {
    return Timestamp.from(bounded(instant));
  }

  /**
   * Returns the microseconds since 1970: a timestamp of a database that keeps milliseconds would
   * lose the rest of when we learned of something. A later digit is cut off.
   */
  static long micros(Instant instant) {
    Instant bounded = bounded(instant);
    return bounded.getEpochSecond() * 1_000_000L + bounded.getNano() / 1_000;
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Returns the name of the table of {@code name}: other names, other tables, in any case. */
  static String table(String supertable, String name) {
    return supertable + "_" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant bounded(Instant instant) {
    Instant notEarlier = instant.isBefore(EARLIEST) ? EARLIEST : instant;
    return notEarlier.isAfter(LATEST) ? LATEST : notEarlier;
  }
}
