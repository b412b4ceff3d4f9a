package io.indexwright.application.memory.feed;

import io.indexwright.application.feed.Quote;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Quotes in a map. */
public final class InMemoryQuotes implements Quotes {
  private final Instruments instruments;
  private SortedMap<InstrumentId, Quote> last = new TreeMap<>();

  /** Takes quotes of {@code instruments} only. */
  public InMemoryQuotes(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public synchronized void take(Collection<Quote> quotes) {
    Map<InstrumentId, Quote> told = Quote.newest(quotes);
    SortedSet<InstrumentId> unknown = new TreeSet<>(told.keySet());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
    List<Quote> all = Stream.concat(last.values().stream(), told.values().stream()).toList();
    last = Quote.newest(all);
  }

  @Override
  public synchronized SortedMap<InstrumentId, Quote> last(Collection<InstrumentId> wanted) {
    SortedMap<InstrumentId, Quote> found = new TreeMap<>(last);
    found.keySet().retainAll(new TreeSet<>(wanted));
    return found;
  }
}
