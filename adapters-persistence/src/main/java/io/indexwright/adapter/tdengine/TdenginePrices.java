package io.indexwright.adapter.tdengine;

import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Bars in TDengine, every revision of them, and their closes. Numbers of more than 15 significant
 * digits and dates of more than 36,500 days ago are refused before anything is written. A load is
 * held in memory until it is judged.
 */
public final class TdenginePrices implements Prices, Bars, Revisions<InstrumentId, Bar> {
  private final Instruments instruments;
  private final RevisedRows bars;
  private final RevisedRows closes;

  /**
   * Keeps bars of {@code instruments} in {@code database}.
   *
   * @param clock tells how old a row may be
   */
  public TdenginePrices(
      TdengineDatabase database, Instruments instruments, Turns turns, Clock clock) {
    this.instruments = instruments;
    this.bars = new RevisedRows(database, Supertable.BARS, turns, clock);
    this.closes = new RevisedRows(database, Supertable.BARS.narrow(), turns, clock);
  }

  @Override
  public void record(Collection<Close> told, Instant knownAt) {
    PriceHistory.of(told);
    requireKnown(told);
    List<Row> late =
        bars.record(told.stream().map(close -> DatedRows.of(Bar.of(close), knownAt)).toList())
            .late();
    if (!late.isEmpty()) {
      throw TdengineFailure.late(late.get(0));
    }
  }

  private void requireKnown(Collection<Close> told) {
    SortedSet<InstrumentId> unknown = new TreeSet<>(told.stream().map(Close::instrument).toList());
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }

  @Override
  public ImportOutcome load(Iterator<? extends Reading> rows, Instant knownAt) {
    List<Reading> readings = new ArrayList<>();
    rows.forEachRemaining(readings::add);
    return new BarLoad(bars, knownAt).of(readings, instruments);
  }

  @Override
  public List<Bar> of(
      InstrumentId instrument,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return bars
        .inForce(List.of(instrument.value()), period(fromInclusive, untilExclusive, asKnownAt))
        .stream()
        .sorted(Row.ORDER)
        .map(DatedRows::bar)
        .toList();
  }

  @Override
  public PriceHistory history(
      SortedSet<InstrumentId> wanted,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    return PriceHistory.of(
        closes.inForce(names(wanted), period(fromInclusive, untilExclusive, asKnownAt)).stream()
            .map(DatedRows::close)
            .toList());
  }

  @Override
  public SortedMap<InstrumentId, Close> lastCloses(
      SortedSet<InstrumentId> wanted, LocalDate date, Instant asKnownAt) {
    SortedMap<InstrumentId, Close> last = new TreeMap<>();
    Period past = new Period(Instant.MIN, DatedRows.start(date).plusMillis(1), asKnownAt);
    closes.last(names(wanted), past).stream()
        .map(DatedRows::close)
        .forEach(close -> last.put(close.instrument(), close));
    return last;
  }

  private static List<String> names(SortedSet<InstrumentId> instruments) {
    return instruments.stream().map(InstrumentId::value).toList();
  }

  private static Period period(
      LocalDate fromInclusive, LocalDate untilExclusive, Instant asKnownAt) {
    return new Period(DatedRows.start(fromInclusive), DatedRows.start(untilExclusive), asKnownAt);
  }

  @Override
  public SortedMap<InstrumentId, Days> days() {
    SortedMap<InstrumentId, Days> days = new TreeMap<>();
    bars.extents()
        .forEach(
            (name, extent) ->
                days.put(
                    new InstrumentId(name),
                    Days.closed(DatedRows.date(extent.first()), DatedRows.date(extent.last()))));
    return days;
  }

  @Override
  public List<Revision<Bar>> revisions(InstrumentId instrument, Days span) {
    return bars.read(List.of(instrument.value()), Period.ever(span.start(), span.end())).stream()
        .sorted(Row.ORDER)
        .map(DatedRows::revision)
        .toList();
  }

  @Override
  public void restore(List<Revision<Bar>> revisions) {
    requireKnown(revisions.stream().map(revision -> revision.fact().close()).toList());
    bars.restore(revisions.stream().map(DatedRows::of).toList());
  }
}
