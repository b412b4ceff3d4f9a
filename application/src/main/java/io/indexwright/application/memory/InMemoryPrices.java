package io.indexwright.application.memory;

import io.indexwright.application.port.Prices;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Closes in maps, every revision of them. */
public final class InMemoryPrices implements Prices {
  private final InMemoryInstruments instruments;
  private final Map<Key, NavigableMap<Instant, Close>> revisions = new HashMap<>();

  /** Takes closes of {@code instruments} only. */
  public InMemoryPrices(InMemoryInstruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void record(Collection<Close> closes, Instant knownAt) {
    PriceHistory.of(closes);
    SortedSet<InstrumentId> unknown =
        new TreeSet<>(closes.stream().map(Close::instrument).toList());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
    List<Close> news = closes.stream().filter(this::isNew).toList();
    news.forEach(close -> checkNotLate(close, knownAt));
    news.forEach(close -> revisionsOf(close).put(knownAt, close));
  }

  private boolean isNew(Close close) {
    NavigableMap<Instant, Close> known = revisionsOf(close);
    return known.isEmpty() || !known.lastEntry().getValue().equals(close);
  }

  private void checkNotLate(Close close, Instant knownAt) {
    if (revisionsOf(close).higherKey(knownAt) != null) {
      throw new IllegalStateException("a later revision than " + knownAt + " is known: " + close);
    }
  }

  private NavigableMap<Instant, Close> revisionsOf(Close close) {
    return revisions.computeIfAbsent(
        new Key(close.instrument(), close.date()), key -> new TreeMap<>());
  }

  @Override
  public PriceHistory history(SortedSet<InstrumentId> wanted, Instant asKnownAt) {
    List<Close> closes =
        revisions.entrySet().stream()
            .filter(known -> wanted.contains(known.getKey().instrument()))
            .flatMap(known -> Stream.ofNullable(known.getValue().floorEntry(asKnownAt)))
            .map(Map.Entry::getValue)
            .filter(Objects::nonNull)
            .toList();
    return PriceHistory.of(closes);
  }

  private record Key(InstrumentId instrument, LocalDate date) {}
}
