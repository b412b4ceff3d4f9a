package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Every close of some instruments, at most one of each on a date. It is kept as columns of whole
 * numbers and read as closes and books.
 */
public final class PriceHistory {
  private final PriceColumns columns;

  private PriceHistory(PriceColumns columns) {
    this.columns = columns;
  }

  /**
   * Takes {@code closes}, which may come in any order.
   *
   * @throws IllegalArgumentException if an instrument has two closes on one date, or a price has
   *     more digits than 18 or so at the scale of the price with the most decimals
   */
  public static PriceHistory of(Collection<Close> closes) {
    return of(CloseColumns.of(closes));
  }

  /**
   * Takes {@code closes} column by column.
   *
   * @throws IllegalArgumentException if an instrument has two closes of one revision on one date,
   *     or a price has more digits than 18 or so at the scale of the price with the most decimals
   */
  public static PriceHistory of(CloseColumns closes) {
    return new PriceHistory(closes.laidOut());
  }

  /** Returns every date on which something was priced. */
  public List<LocalDate> dates() {
    return columns.dates();
  }

  /** Returns everything that has a close. */
  public SortedSet<InstrumentId> instruments() {
    return new TreeSet<>(columns.series().stream().map(CloseColumns.Series::instrument).toList());
  }

  /** Returns the dates between two on which something was priced. */
  public List<LocalDate> dates(LocalDate fromInclusive, LocalDate toInclusive) {
    int from = firstRowAtOrAfter(fromInclusive);
    return columns.dates().subList(from, Math.max(from, firstRowAfter(toInclusive)));
  }

  /** Returns the book of every date; made anew each time. */
  public NavigableMap<LocalDate, PriceBook> books() {
    NavigableMap<LocalDate, PriceBook> books = new TreeMap<>();
    for (int row = 0; row < columns.dates().size(); row++) {
      books.put(columns.dates().get(row), bookAt(row));
    }
    return books;
  }

  /** Returns the latest book at or before {@code date}; it may be of an earlier date. */
  public Optional<PriceBook> lastAt(LocalDate date) {
    int row = firstRowAfter(date) - 1;
    return row < 0 ? Optional.empty() : Optional.of(bookAt(row));
  }

  /** Returns the close of {@code instrument} on {@code date}, if it had one. */
  public Optional<Price> priceOf(InstrumentId instrument, LocalDate date) {
    int row = columns.rowOf(date);
    return row < 0 ? Optional.empty() : priceOf(instrument, row);
  }

  /** Returns the last close of {@code instrument} at or before {@code date}. */
  public Optional<Close> lastCloseOf(InstrumentId instrument, LocalDate date) {
    int last = firstRowAfter(date) - 1;
    return IntStream.rangeClosed(0, last)
        .map(row -> last - row)
        .boxed()
        .flatMap(row -> closeOf(instrument, row).stream())
        .findFirst();
  }

  /** Returns the first close of {@code instrument}. */
  public Optional<Close> firstCloseOf(InstrumentId instrument) {
    return IntStream.range(0, columns.dates().size())
        .boxed()
        .flatMap(row -> closeOf(instrument, row).stream())
        .findFirst();
  }

  /** Returns the history from {@code fromInclusive} on. */
  public PriceHistory since(LocalDate fromInclusive) {
    int from = firstRowAtOrAfter(fromInclusive);
    return new PriceHistory(columns.part(from, columns.dates().size(), instrument -> true));
  }

  /**
   * Returns the history of {@code instruments} alone: the dates on which one of them was priced.
   */
  public PriceHistory restrictedTo(Collection<InstrumentId> instruments) {
    Set<InstrumentId> kept = new HashSet<>(instruments);
    return new PriceHistory(columns.part(0, columns.dates().size(), kept::contains));
  }

  /**
   * Returns the exact value of some shares on every date of a stretch on which all are priced in
   * {@code currency}.
   *
   * @param shares of each instrument; positive
   * @throws IllegalArgumentException if a number of shares does not fit into 64 bits or a value
   *     into 128, each at the scale of the one with the most decimals; the message names the
   *     instrument
   */
  public NavigableMap<LocalDate, BigDecimal> valuesOf(
      SortedMap<InstrumentId, BigDecimal> shares,
      Currency currency,
      LocalDate fromInclusive,
      LocalDate untilExclusive) {
    int from = firstRowAtOrAfter(fromInclusive);
    return new BasketSums(columns, shares, currency)
        .over(from, Math.max(from, firstRowAtOrAfter(untilExclusive)));
  }

  private PriceBook bookAt(int row) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    for (int column = 0; column < columns.series().size(); column++) {
      if (columns.isPriced(row, column)) {
        prices.put(columns.series().get(column).instrument(), columns.priceAt(row, column));
      }
    }
    return new PriceBook(columns.dates().get(row), prices);
  }

  private Optional<Close> closeOf(InstrumentId instrument, int row) {
    return priceOf(instrument, row)
        .map(price -> new Close(instrument, columns.dates().get(row), price));
  }

  private Optional<Price> priceOf(InstrumentId instrument, int row) {
    return columns
        .columnsOf(instrument)
        .filter(column -> columns.isPriced(row, column))
        .mapToObj(column -> columns.priceAt(row, column))
        .findFirst();
  }

  private int firstRowAtOrAfter(LocalDate date) {
    int row = columns.rowOf(date);
    return row < 0 ? -1 - row : row;
  }

  private int firstRowAfter(LocalDate date) {
    int row = columns.rowOf(date);
    return row < 0 ? -1 - row : row + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PriceHistory history && history.books().equals(books());
  }

  @Override
  public int hashCode() {
    return dates().hashCode();
  }

  @Override
  public String toString() {
    return books().values().toString();
  }
}
