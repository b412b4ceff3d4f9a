package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was told and when, and the plainest way to answer from it: telling all of it again. */
final class PriceLog {
  private static final int DAYS_BETWEEN = 9;
  private static final int DATES = 120;
  private static final LocalDate START = LocalDate.parse("2023-06-01");

  private final Random random;
  private final List<Currency> currencies;
  private final List<Entry> entries = new ArrayList<>();

  /** Closes that were told at one moment. */
  record Entry(Instant knownAt, Collection<Close> closes) {}

  /** Makes a log of three years, with corrections and repetitions, in {@code currencies}. */
  PriceLog(Random random, int entries, List<Currency> currencies) {
    this.random = random;
    this.currencies = currencies;
    Instant knownAt = FIRST;
    for (int i = 0; i < entries; i++) {
      knownAt = knownAt.plusSeconds(random.nextInt(3));
      this.entries.add(new Entry(knownAt, closes()));
    }
  }

  private Collection<Close> closes() {
    Map<String, Close> closes = new TreeMap<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      InstrumentId instrument = random.nextBoolean() ? A : B;
      Price price =
          new Price(
              BigDecimal.valueOf(1 + random.nextInt(3), random.nextInt(3)),
              currencies.get(random.nextInt(currencies.size())));
      Close close = new Close(instrument, date(), price);
      closes.put(instrument + " " + close.date(), close);
    }
    return closes.values();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Returns a date of the log, or one right after it. */
  LocalDate date() {
    return START.plusDays((long) DAYS_BETWEEN * random.nextInt(DATES) + random.nextInt(2));
  }

  /** Returns a moment of the log, or one right beside it. */
  Instant moment() {
    Entry entry = entries.get(random.nextInt(entries.size()));
    return entry.knownAt().plusNanos(1000L * (random.nextInt(3) - 1));
  }

  /** Tells everything known at {@code asKnownAt} again. */
  PriceHistory history(LocalDate fromInclusive, LocalDate untilExclusive, Instant asKnownAt) {
    Map<String, Close> last = new TreeMap<>();
    for (Entry entry : entries) {
      if (!entry.knownAt().isAfter(asKnownAt)) {
        entry.closes().forEach(close -> last.put(close.instrument() + " " + close.date(), close));
      }
    }
    return PriceHistory.of(
        last.values().stream()
            .filter(close -> !close.date().isBefore(fromInclusive))
            .filter(close -> close.date().isBefore(untilExclusive))
            .toList());
  }

  /** Returns the last closes at or before {@code date}, of everything told again. */
  SortedMap<InstrumentId, Close> lastCloses(LocalDate date, Instant asKnownAt) {
    PriceHistory history = history(LocalDate.MIN, LocalDate.MAX, asKnownAt);
    SortedMap<InstrumentId, Close> last = new TreeMap<>();
    for (InstrumentId instrument : List.of(A, B)) {
      history.lastCloseOf(instrument, date).ifPresent(close -> last.put(instrument, close));
    }
    return last;
  }
}
