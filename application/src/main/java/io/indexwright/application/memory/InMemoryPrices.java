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
    closes.forEach(close -> record(close, knownAt));
  }

  private void record(Close close, Instant knownAt) {
    NavigableMap<Instant, Close> known =
        revisions.computeIfAbsent(new Key(close.instrument(), close.date()), k -> new TreeMap<>());
    if (known.isEmpty() || !known.lastEntry().getValue().equals(close)) {
      known.put(knownAt, close);
    }
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
