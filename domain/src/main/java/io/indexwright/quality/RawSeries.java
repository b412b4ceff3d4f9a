package io.indexwright.quality;

import java.util.Comparator;
import java.util.List;

/**
 * The rows of one instrument, or of one exchange rate, from one source.
 *
 * @param rows oldest first; rows of one date stay in the order given
 */
public record RawSeries(List<RawRow> rows, Convention convention) {

  /** What a source does to its prices before it gives them away. */
  public enum Convention {
    /** Nothing: a split shows in the prices of its date. */
    AS_TRADED,
    /** Prices, volumes and dividends are restated in units of today: no split shows. */
    SPLIT_ADJUSTED,
    /** It is an exchange rate in the column of the close; there are no splits or dividends. */
    RATE
  }

  /** Sorts by date. */
  public RawSeries {
    rows = rows.stream().sorted(Comparator.comparing(RawRow::date)).toList();
  }

  /** Returns other rows under the same convention. */
  public RawSeries withRows(List<RawRow> others) {
    return new RawSeries(others, convention);
  }
}
