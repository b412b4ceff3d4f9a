package io.indexwright.application.market;

import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands a history with all its revisions to another store, portion by portion, and verifies by
 * count and hash that each has arrived. Nothing is taken away from the first store. Begun again
 * after a failure, it goes on with the first portion that is not there whole.
 *
 * @param <K> what the history is kept by
 * @param <T> the facts
 */
public final class MoveHistory<K, T> {
  private final Revisions<K, T> source;
  private final Revisions<K, T> target;
  private final Function<Days, List<Days>> cut;
  private final Function<T, String> canonical;

  private MoveHistory(
      Revisions<K, T> source,
      Revisions<K, T> target,
      Function<Days, List<Days>> cut,
      Function<T, String> canonical) {
    this.source = source;
    this.target = target;
    this.cut = cut;
    this.canonical = canonical;
  }

  /** Moves bars, an instrument and a year at a time. */
  public static MoveHistory<InstrumentId, Bar> ofBars(
      Revisions<InstrumentId, Bar> source, Revisions<InstrumentId, Bar> target) {
    return new MoveHistory<>(source, target, Days::years, MoveHistory::canonical);
  }

  /** What is not known is a dash. */
  private static String canonical(Bar bar) {
    Close close = bar.close();
    return Stream.of(bar.open(), bar.high(), bar.low(), bar.volume())
        .map(number -> number.map(BigDecimal::toPlainString).orElse("-"))
        .collect(
            Collectors.joining(
                " ", close.instrument() + " " + close.date() + " " + close.price() + " ", ""));
  }

  /** Moves observations, a series and a month at a time. */
  public static MoveHistory<SeriesId, Observation> ofObservations(
      Revisions<SeriesId, Observation> source, Revisions<SeriesId, Observation> target) {
    return new MoveHistory<>(
        source,
        target,
        Days::months,
        seen ->
            "%s %s %s %s"
                .formatted(seen.series(), seen.at(), seen.value().toPlainString(), seen.unit()));
  }

  /**
   * Moves everything.
   *
   * @param progress is told of every portion once both stores agree on it
   * @throws IllegalStateException if a portion is not the same in both stores afterwards
   */
  public MovedHistory move(Consumer<Portion> progress) {
    List<Portion> moved = new ArrayList<>();
    source
        .days()
        .forEach((key, span) -> cut.apply(span).forEach(part -> move(key, part, moved, progress)));
    return MovedHistory.of(moved);
  }

  private void move(K key, Days span, List<Portion> moved, Consumer<Portion> progress) {
    List<Revision<T>> rows = source.revisions(key, span);
    if (rows.isEmpty()) {
      return;
    }
    Digest digest = digest(rows);
    boolean wasThere = digest(target.revisions(key, span)).equals(digest);
    if (!wasThere) {
      target.restore(rows);
      verify(key, span, rows);
    }
    Portion portion = new Portion(key.toString(), span, rows.size(), digest, wasThere);
    moved.add(portion);
    progress.accept(portion);
  }

  private void verify(K key, Days span, List<Revision<T>> rows) {
    List<Revision<T>> arrived = target.revisions(key, span);
    if (arrived.size() != rows.size() || !digest(arrived).equals(digest(rows))) {
      throw new IllegalStateException(
          "the stores differ in %s from %s until %s: %d rows (%s) and %d rows (%s)"
              .formatted(
                  key,
                  span.fromInclusive(),
                  span.untilExclusive(),
                  rows.size(),
                  digest(rows).brief(),
                  arrived.size(),
                  digest(arrived).brief()));
    }
  }

  /** A row is the fact, its number and when it was known; one a line. */
  private Digest digest(List<Revision<T>> rows) {
    StringBuilder lines = new StringBuilder();
    for (Revision<T> row : rows) {
      lines.append(canonical.apply(row.fact())).append(' ').append(row.number());
      lines.append(' ').append(row.knownAt()).append('\n');
    }
    return Digest.of(lines.toString());
  }
}
