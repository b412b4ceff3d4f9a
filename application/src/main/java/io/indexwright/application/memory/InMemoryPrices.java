package io.indexwright.application.memory;

import io.indexwright.application.intake.CheckedRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowCheck;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.intake.RowFaults;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Bars and their closes in maps, every revision of them. */
public final class InMemoryPrices implements Prices, Bars, Revisions<InstrumentId, Bar> {
  private final InMemoryInstruments instruments;
  private final RevisedFacts<Key, Bar> bars = new RevisedFacts<>(Bar::saysNothingNewTo);

  /** Takes prices of {@code instruments} only. */
  public InMemoryPrices(InMemoryInstruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void record(Collection<Close> closes, Instant knownAt) {
    PriceHistory.of(closes);
    requireKnown(closes);
    Map<Key, Bar> told = new TreeMap<>();
    closes.forEach(close -> told.put(Key.of(close), Bar.of(close)));
    bars.record(told, knownAt);
  }

  private void requireKnown(Collection<Close> closes) {
    SortedSet<InstrumentId> unknown =
        new TreeSet<>(closes.stream().map(Close::instrument).toList());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }

  @Override
  public ImportOutcome load(Iterator<? extends Reading> rows, Instant knownAt) {
    RowFaults faults = new RowFaults();
    RowCheck check = new RowCheck(instruments.all(), faults);
    Map<Key, Bar> news = new TreeMap<>();
    rows.forEachRemaining(
        reading ->
            check
                .check(reading)
                .filter(row -> bars.isNew(Key.of(row.bar().close()), row.bar()))
                .ifPresent(row -> judge(row, knownAt, news, faults)));
    if (faults.inAll() > 0) {
      return faults.refusing(check.rows());
    }
    long corrected = news.keySet().stream().filter(bars::isKnown).count();
    news.forEach((key, bar) -> bars.add(key, bar, knownAt));
    return new ImportOutcome.Imported(check.rows(), news.size() - corrected, corrected);
  }

  private void judge(CheckedRow row, Instant knownAt, Map<Key, Bar> news, RowFaults faults) {
    Key key = Key.of(row.bar().close());
    if (bars.isLate(key, knownAt)) {
      faults.add(RowFault.late(row.row().line()));
    } else {
      news.put(key, row.bar());
    }
  }

  @Override
  public List<Bar> of(
      InstrumentId instrument,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return bars.known(within(only(instrument), fromInclusive, untilExclusive), asKnownAt).toList();
  }

  @Override
  public PriceHistory history(
      SortedSet<InstrumentId> wanted,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return PriceHistory.of(
        bars.known(within(wanted, fromInclusive, untilExclusive), asKnownAt)
            .map(Bar::close)
            .toList());
  }

  private static SortedSet<InstrumentId> only(InstrumentId instrument) {
    return new TreeSet<>(List.of(instrument));
  }

  private static Predicate<Key> within(
      SortedSet<InstrumentId> wanted, LocalDate fromInclusive, LocalDate untilExclusive) {
    return key ->
        wanted.contains(key.instrument())
            && !key.date().isBefore(fromInclusive)
            && key.date().isBefore(untilExclusive);
  }

  @Override
  public SortedMap<InstrumentId, Days> days() {
    SortedMap<InstrumentId, Days> days = new TreeMap<>();
    for (Key key : bars.keys()) {
      Days day = Days.closed(key.date(), key.date());
      Days before = days.getOrDefault(key.instrument(), day);
      days.put(key.instrument(), new Days(before.fromInclusive(), day.untilExclusive()));
    }
    return days;
  }

  @Override
  public List<Revision<Bar>> revisions(InstrumentId instrument, Days span) {
    return bars.all(within(only(instrument), span.fromInclusive(), span.untilExclusive())).toList();
  }

  @Override
  public void restore(List<Revision<Bar>> revisions) {
    requireKnown(revisions.stream().map(revision -> revision.fact().close()).toList());
    revisions.forEach(revision -> bars.restore(Key.of(revision.fact().close()), revision));
  }

  private record Key(InstrumentId instrument, LocalDate date) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::instrument).thenComparing(Key::date);

    static Key of(Close close) {
      return new Key(close.instrument(), close.date());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
