package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Closes in parallel columns, as a store reads them: the elements at one place of all columns are
 * one revision of one close. They may come in any order; of several revisions the highest counts.
 */
public final class CloseColumns {
  private static final int NONE = -1;

  /** Those of ten that fit into a long, and the most that each of them can be taken times. */
  private static final long[] POWERS =
      LongStream.iterate(1, power -> 10 * power).limit(19).toArray();

  private static final long[] MOST =
      LongStream.of(POWERS).map(power -> Long.MAX_VALUE / power).toArray();

  private final List<Series> series;
  private final int[] seriesAt;
  private final int[] epochDays;
  private final long[] unscaled;
  private final int[] scales;
  private final int[] revisions;

  /** An instrument in one currency. */
  public record Series(InstrumentId instrument, Currency currency) implements Comparable<Series> {
    private static final Comparator<Series> ORDER =
        Comparator.comparing(Series::instrument)
            .thenComparing(series -> series.currency().getCurrencyCode());

    @Override
    public int compareTo(Series other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Takes the columns as they are, without a copy: nobody may change them any more.
   *
   * @param series what is priced, each once
   * @param seriesAt places in {@code series}
   * @param epochDays dates, as days since 1970-01-01
   * @param unscaled prices without their decimal point, positive
   * @param scales how many decimals each price has
   * @param revisions 0 or more; a correction has a higher one than what it corrects
   * @throws IllegalArgumentException if one column is longer than another, or a price is not
   *     positive
   */
  public CloseColumns(
      List<Series> series,
      int[] seriesAt,
      int[] epochDays,
      long[] unscaled,
      int[] scales,
      int[] revisions) {
    this.series = List.copyOf(series);
    this.seriesAt = seriesAt;
    this.epochDays = epochDays;
    this.unscaled = unscaled;
    this.scales = scales;
    this.revisions = revisions;
    if (IntStream.of(epochDays.length, unscaled.length, scales.length, revisions.length)
        .anyMatch(length -> length != seriesAt.length)) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    for (long price : unscaled) {
      if (price <= 0) {
        throw new IllegalArgumentException("price must be positive: " + price);
      }
    }
  }

  /**
   * Takes {@code closes} apart.
   *
   * @throws IllegalArgumentException if a price has more digits than a long has room for at the
   *     scale of the price with the most decimals
   */
  static CloseColumns of(Collection<Close> closes) {
    Map<Series, Integer> places = new TreeMap<>();
    closes.forEach(close -> places.putIfAbsent(seriesOf(close), places.size()));
    Series[] series = new Series[places.size()];
    places.forEach((one, place) -> series[place] = one);
    int scale = closes.stream().mapToInt(c -> c.price().perUnit().scale()).max().orElse(0);
    int[] scales = new int[closes.size()];
    Arrays.fill(scales, scale);
    return new CloseColumns(
        List.of(series),
        closes.stream().mapToInt(close -> places.getOrDefault(seriesOf(close), 0)).toArray(),
        closes.stream().mapToInt(close -> Math.toIntExact(close.date().toEpochDay())).toArray(),
        closes.stream().mapToLong(close -> unscaled(close, scale)).toArray(),
        scales,
        new int[closes.size()]);
  }

  private static Series seriesOf(Close close) {
    return new Series(close.instrument(), close.price().currency());
  }

  private static long unscaled(Close close, int scale) {
    BigInteger exact = close.price().perUnit().setScale(scale).unscaledValue();
    if (exact.bitLength() >= Long.SIZE) {
      throw tooLong(close, scale);
    }
    return exact.longValue();
  }

  private static IllegalArgumentException tooLong(Close close, int scale) {
    return new IllegalArgumentException(
        "the price of %s on %s has too many digits beside prices of %d decimals: %s"
            .formatted(close.instrument(), close.date(), scale, close.price()));
  }

  /**
   * Lays out one row a date and one column a series.
   *
   * @throws IllegalArgumentException if there are two closes of one revision, or one with more
   *     digits than a long has room for at the scale of all
   */
  PriceColumns laidOut() {
    int[] days = days();
    List<Series> columns = series.stream().sorted().toList();
    int[] columnOf = series.stream().mapToInt(one -> place(columns, one)).toArray();
    int[] last = lastRevisions(days, lines(columns, columnOf));
    int scale = IntStream.of(last).filter(at -> at != NONE).map(at -> scales[at]).max().orElse(0);
    long[] cells = new long[Math.multiplyExact(days.length, columns.size())];
    int lines = last.length / Math.max(days.length, 1);
    for (int i = 0; i < last.length; i++) {
      int at = last[i];
      if (at != NONE) {
        cells[i / lines * columns.size() + columnOf[seriesAt[at]]] = rescaled(at, scale);
      }
    }
    return new PriceColumns(
        IntStream.of(days).mapToObj(LocalDate::ofEpochDay).toList(), columns, scale, cells);
  }

  private int[] days() {
    int first = IntStream.of(epochDays).min().orElse(0);
    BitSet priced = new BitSet();
    for (int day : epochDays) {
      priced.set(Math.subtractExact(day, first));
    }
    return priced.stream().map(day -> day + first).toArray();
  }

  private static int place(List<Series> columns, Series one) {
    return Collections.binarySearch(columns, one);
  }

  /** Numbers the instruments, in their order: each series is of one of them. */
  private static int[] lines(List<Series> columns, int[] columnOf) {
    int[] lineOfColumn = new int[columns.size()];
    for (int column = 1; column < lineOfColumn.length; column++) {
      boolean same = columns.get(column).instrument().equals(columns.get(column - 1).instrument());
      lineOfColumn[column] = lineOfColumn[column - 1] + (same ? 0 : 1);
    }
    return IntStream.of(columnOf).map(column -> lineOfColumn[column]).toArray();
  }

  /** Returns where the close of each date and instrument is found. */
  private int[] lastRevisions(int[] days, int[] lineOf) {
    int lines = IntStream.of(lineOf).max().orElse(NONE) + 1;
    int[] last = new int[Math.multiplyExact(days.length, lines)];
    Arrays.fill(last, NONE);
    int row = 0;
    for (int at = 0; at < seriesAt.length; at++) {
      row = rowOf(days, epochDays[at], row);
      int cell = row * lines + lineOf[seriesAt[at]];
      if (last[cell] == NONE || revisions[at] > revisions[last[cell]]) {
        last[cell] = at;
      } else if (revisions[at] == revisions[last[cell]]) {
        throw twice(at);
      }
    }
    return last;
  }

  /** Looks at the row of the element before and at the next one first: there it mostly is. */
  private static int rowOf(int[] days, int day, int before) {
    if (days[before] == day) {
      return before;
    }
    return before + 1 < days.length && days[before + 1] == day
        ? before + 1
        : Arrays.binarySearch(days, day);
  }

  private long rescaled(int at, int scale) {
    int zeros = scale - scales[at];
    if (zeros >= POWERS.length || unscaled[at] > MOST[zeros]) {
      throw tooLong(closeAt(at), scale);
    }
    return unscaled[at] * POWERS[zeros];
  }

  private Close closeAt(int at) {
    Series one = series.get(seriesAt[at]);
    return new Close(
        one.instrument(),
        LocalDate.ofEpochDay(epochDays[at]),
        new Price(BigDecimal.valueOf(unscaled[at], scales[at]), one.currency()));
  }

  private IllegalArgumentException twice(int at) {
    return new IllegalArgumentException(
        "two closes of "
            + series.get(seriesAt[at]).instrument()
            + " on "
            + LocalDate.ofEpochDay(epochDays[at]));
  }
}
