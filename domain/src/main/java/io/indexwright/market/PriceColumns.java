package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.CloseColumns.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Closes as one block of whole numbers: one row a date, one column a {@link Series}.
 *
 * <p>A price is its unscaled number at the one scale of the block. Rows lie one after the other, so
 * that a day is read in one go.
 */
final class PriceColumns {

  /** A price is never zero, so zero can mark the place of one that is missing. */
  private static final long MISSING = 0;

  /** Added to both sides of a comparison, it makes it one of numbers without a sign. */
  private static final long SIGN = Long.MIN_VALUE;

  private static final long LOWER = 0xFFFF_FFFFL;

  private final List<LocalDate> dates;
  private final List<Series> series;
  private final int scale;
  private final long[] unscaled;
  private final BitSet missing;
  private final long[] highest;

  /**
   * Takes what {@link CloseColumns} laid out.
   *
   * @param dates in their order
   * @param series in their order
   * @param unscaled row after row, zero where there is no price
   */
  PriceColumns(List<LocalDate> dates, List<Series> series, int scale, long[] unscaled) {
    this.dates = dates;
    this.series = series;
    this.scale = scale;
    this.unscaled = unscaled;
    this.missing = new BitSet(unscaled.length);
    this.highest = new long[series.size()];
    for (int cell = 0; cell < unscaled.length; cell++) {
      int column = cell % highest.length;
      highest[column] = Math.max(highest[column], unscaled[cell]);
      missing.set(cell, unscaled[cell] == MISSING);
    }
  }

  List<LocalDate> dates() {
    return dates;
  }

  List<Series> series() {
    return series;
  }

  int scale() {
    return scale;
  }

  /** Returns the row of {@code date}, or, if it has none, −1 − the row it would be put before. */
  int rowOf(LocalDate date) {
    return Collections.binarySearch(dates, date);
  }

  /** Returns the columns of {@code instrument}: one for each currency it was ever priced in. */
  IntStream columnsOf(InstrumentId instrument) {
    int low = 0;
    int high = series.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (series.get(middle).instrument().compareTo(instrument) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return IntStream.range(low, series.size())
        .takeWhile(column -> series.get(column).instrument().equals(instrument));
  }

  boolean isPriced(int row, int column) {
    return !missing.get(cell(row, column));
  }

  /** Returns a price that is there. */
  Price priceAt(int row, int column) {
    return new Price(
        BigDecimal.valueOf(unscaled[cell(row, column)], scale), series.get(column).currency());
  }

  /** Returns the rows of a stretch and the columns of {@code instruments}, and no empty row. */
  PriceColumns part(int fromRow, int untilRow, Predicate<InstrumentId> instruments) {
    int[] kept =
        IntStream.range(0, series.size())
            .filter(column -> instruments.test(series.get(column).instrument()))
            .toArray();
    int[] rows =
        IntStream.range(fromRow, untilRow)
            .filter(row -> IntStream.of(kept).anyMatch(column -> isPriced(row, column)))
            .toArray();
    long[] cells = new long[rows.length * kept.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < kept.length; column++) {
        cells[row * kept.length + column] = unscaled[cell(rows[row], kept[column])];
      }
    }
    return new PriceColumns(
        IntStream.of(rows).mapToObj(dates::get).toList(),
        IntStream.of(kept).mapToObj(series::get).toList(),
        scale,
        cells);
  }

  /** Returns the largest unscaled price in a column. */
  long highestIn(int column) {
    return highest[column];
  }

  /**
   * Sums shares times price of one row, where every product is known to fit into 63 bits: as fast
   * as it would be in binary floating point.
   *
   * @param columns of what is held
   * @param shares of each, unscaled; positive
   * @param sum is given the sum of the upper halves of the products, and that of the lower
   * @return false if a price is missing
   */
  boolean sumNarrow(int row, int[] columns, long[] shares, long[] sum) {
    int start = row * series.size();
    long upper = 0;
    long lower = 0;
    long absent = 0;
    for (int i = 0; i < columns.length; i++) {
      long price = unscaled[start + columns[i]];
      long product = price * shares[i];
      upper += product >>> Integer.SIZE;
      lower += product & LOWER;
      absent |= price - 1;
    }
    sum[0] = upper;
    sum[1] = lower;
    return absent >= 0;
  }

  /**
   * Sums shares times price of one row, in 128 bits.
   *
   * @param columns of what is held
   * @param shares of each, unscaled; positive
   * @param sum is given the high and the low half; the high one is negative if there was no room
   * @return false if a price is missing
   */
  boolean sumWide(int row, int[] columns, long[] shares, long[] sum) {
    int start = row * series.size();
    long high = 0;
    long low = 0;
    long overflow = 0;
    long absent = 0;
    for (int i = 0; i < columns.length; i++) {
      long price = unscaled[start + columns[i]];
      long product = price * shares[i];
      low += product;
      high += Math.multiplyHigh(price, shares[i]) + (low + SIGN < product + SIGN ? 1 : 0);
      overflow |= high;
      absent |= price - 1;
    }
    sum[0] = overflow < 0 ? -1 : high;
    sum[1] = low;
    return absent >= 0;
  }

  private int cell(int row, int column) {
    return row * series.size() + column;
  }
}
