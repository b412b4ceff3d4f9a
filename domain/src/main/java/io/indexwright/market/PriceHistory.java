package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One book for every date on which anything was priced.
 *
 * @param books iterated by date
 */
public record PriceHistory(NavigableMap<LocalDate, PriceBook> books) {

  /** Keeps a copy that nobody can change. */
  public PriceHistory {
    NavigableMap<LocalDate, PriceBook> byDate = new TreeMap<>();
    byDate.putAll(books);
    books = Collections.unmodifiableNavigableMap(byDate);
  }

  /**
   * Sorts {@code closes}, which may come in any order, into books.
   *
   * @throws IllegalArgumentException if an instrument has two closes on one date
   */
  public static PriceHistory of(Collection<Close> closes) {
    SortedMap<LocalDate, SortedMap<InstrumentId, Price>> byDate = new TreeMap<>();
    for (Close close : closes) {
      SortedMap<InstrumentId, Price> day =
          byDate.computeIfAbsent(close.date(), date -> new TreeMap<>());
      if (day.putIfAbsent(close.instrument(), close.price()) != null) {
        throw new IllegalArgumentException(
            "two closes of " + close.instrument() + " on " + close.date());
      }
    }
    NavigableMap<LocalDate, PriceBook> books = new TreeMap<>();
    byDate.forEach((date, prices) -> books.put(date, new PriceBook(date, prices)));
    return new PriceHistory(books);
  }

  /** Returns the history from {@code fromInclusive} on. */
  public PriceHistory since(LocalDate fromInclusive) {
    return new PriceHistory(books.tailMap(fromInclusive, true));
  }

  /**
   * Returns the history of {@code instruments} alone: the dates on which one of them was priced.
   */
  public PriceHistory restrictedTo(Collection<InstrumentId> instruments) {
    NavigableMap<LocalDate, PriceBook> own = new TreeMap<>();
    books.forEach((date, book) -> own.put(date, book.of(instruments)));
    own.values().removeIf(book -> book.prices().isEmpty());
    return new PriceHistory(own);
  }

  /** Returns the close of {@code instrument} on {@code date}, if it had one. */
  public Optional<Price> priceOf(InstrumentId instrument, LocalDate date) {
    return Optional.ofNullable(books.get(date)).flatMap(book -> book.priceOf(instrument));
  }

  /** Returns the last close of {@code instrument} at or before {@code date}. */
  public Optional<Close> lastCloseOf(InstrumentId instrument, LocalDate date) {
    return books.headMap(date, true).descendingMap().values().stream()
        .flatMap(book -> closeIn(book, instrument))
        .findFirst();
  }

  /** Returns the first close of {@code instrument}. */
  public Optional<Close> firstCloseOf(InstrumentId instrument) {
    return books.values().stream().flatMap(book -> closeIn(book, instrument)).findFirst();
  }

  private static Stream<Close> closeIn(PriceBook book, InstrumentId instrument) {
    return book
        .priceOf(instrument)
        .map(price -> new Close(instrument, book.date(), price))
        .stream();
  }

  /** Returns the dates between two that have a book, both included. */
  public List<LocalDate> dates(LocalDate fromInclusive, LocalDate toInclusive) {
    return fromInclusive.isAfter(toInclusive)
        ? List.of()
        : List.copyOf(books.subMap(fromInclusive, true, toInclusive, true).keySet());
  }

  /** Returns the latest book at or before {@code date}; it may be of an earlier date. */
  public Optional<PriceBook> lastAt(LocalDate date) {
    return Optional.ofNullable(books.floorEntry(date)).map(Map.Entry::getValue);
  }
}
