package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** An instrument in one currency. */
  record Series(InstrumentId instrument, Currency currency) implements Comparable<Series> {
    private static final Comparator<Series> ORDER =
        Comparator.comparing(Series::instrument)
            .thenComparing(series -> series.currency().getCurrencyCode());

    @Override
    public int compareTo(Series other) {
      return ORDER.compare(this, other);
    }
  }

  private PriceColumns(List<LocalDate> dates, List<Series> series, int scale, long[] unscaled) {
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

  /**
   * Lays out {@code closes}, which may come in any order.
   *
   * @throws IllegalArgumentException if an instrument has two closes on one date, or one with more
   *     digits than a long has room for at the scale of all
   */
  static PriceColumns of(Collection<Close> closes) {
    Map<LocalDate, Integer> rows = numbered(closes.stream().map(Close::date).toList());
    Map<Series, Integer> columns = numbered(closes.stream().map(PriceColumns::seriesOf).toList());
    int scale = closes.stream().mapToInt(c -> c.price().perUnit().scale()).max().orElse(0);
    long[] unscaled = new long[Math.multiplyExact(rows.size(), columns.size())];
    for (Close close : closes) {
      int row = rows.getOrDefault(close.date(), 0);
      int column = columns.getOrDefault(seriesOf(close), 0);
      int cell = row * columns.size() + column;
      if (unscaled[cell] != MISSING) {
        throw twice(close.instrument(), close.date());
      }
      unscaled[cell] = unscaled(close, scale);
    }
    PriceColumns laidOut =
        new PriceColumns(
            List.copyOf(rows.keySet()), List.copyOf(columns.keySet()), scale, unscaled);
    laidOut.refuseTwoCurrenciesOnOneDate();
    return laidOut;
  }

  private void refuseTwoCurrenciesOnOneDate() {
    for (int column = 1; column < series.size(); column++) {
      int before = column - 1;
      while (before >= 0 && instrumentIn(before).equals(instrumentIn(column))) {
        refuseACommonDate(before, column);
        before--;
      }
    }
  }

  private void refuseACommonDate(int column, int other) {
    for (int row = 0; row < dates.size(); row++) {
      if (isPriced(row, column) && isPriced(row, other)) {
        throw twice(instrumentIn(column), dates.get(row));
      }
    }
  }

  private InstrumentId instrumentIn(int column) {
    return series.get(column).instrument();
  }

  private static Series seriesOf(Close close) {
    return new Series(close.instrument(), close.price().currency());
  }

  private static <T extends Comparable<? super T>> Map<T, Integer> numbered(Collection<T> values) {
    Map<T, Integer> numbers = new TreeMap<>();
    new TreeSet<>(values).forEach(value -> numbers.put(value, numbers.size()));
    return numbers;
  }

  private static IllegalArgumentException twice(InstrumentId instrument, LocalDate date) {
    return new IllegalArgumentException("two closes of " + instrument + " on " + date);
  }

  private static long unscaled(Close close, int scale) {
    BigInteger exact = close.price().perUnit().setScale(scale).unscaledValue();
    if (exact.bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException(
          "the price of %s on %s has too many digits beside prices of %d decimals: %s"
              .formatted(close.instrument(), close.date(), scale, close.price()));
    }
    return exact.longValue();
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
