package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Raw rows as text, in the form of comma-separated values that is read as raw rows. */
public final class RawText {
  private static final String HEADER =
      Arrays.stream(Column.values())
          .map(column -> column.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(",", "date,", "\n"));

  private RawText() {}

  /** Returns a header, and a line for every row. */
  public static String of(RawSeries series) {
    return series.rows().stream().map(RawText::line).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(RawRow row) {
    return Arrays.stream(Column.values())
        .map(column -> plain(row.get(column)))
        .collect(Collectors.joining(",", row.date() + ",", "\n"));
  }

  /** Returns a number without an exponent, or an empty field. */
  public static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
