package io.indexwright.application.memory;

import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.feed.IntradayBars;
import io.indexwright.instrument.InstrumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bars within the day in maps, every revision of them. */
public final class InMemoryIntradayBars implements IntradayBars {
  private final Instruments instruments;
  private final RevisedFacts<Key, IntradayBar> bars = new RevisedFacts<>(IntradayBar::equals);

  /** Takes bars of {@code instruments} only. */
  public InMemoryIntradayBars(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public synchronized int take(
      BarInterval interval, Collection<IntradayBar> told, Instant knownAt) {
    Known.require(instruments, told.stream().map(IntradayBar::instrument).toList());
    Map<Key, IntradayBar> news = new TreeMap<>();
    for (IntradayBar bar : told) {
      Key key = new Key(bar.instrument(), interval, bar.startsAt());
      if (bars.isNew(key, bar)) {
        news.put(key, bar);
      }
    }
    bars.record(news, knownAt);
    return news.size();
  }

  @Override
  public synchronized List<IntradayBar> of(
      InstrumentId instrument, BarInterval interval, Stretch stretch, Instant asKnownAt) {
    return bars.known(
            key ->
                key.instrument().equals(instrument)
                    && key.interval() == interval
                    && !key.startsAt().isBefore(stretch.fromInclusive())
                    && key.startsAt().isBefore(stretch.untilExclusive()),
            asKnownAt)
        .toList();
  }

  private record Key(InstrumentId instrument, BarInterval interval, Instant startsAt)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::instrument)
            .thenComparing(Key::interval)
            .thenComparing(Key::startsAt);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
