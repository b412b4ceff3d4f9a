package io.indexwright.quality.inspection;

import io.indexwright.calendar.TradingCalendar;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks through a series for what is wrong with it. The series is never changed: a check that must
 * not be misled by a defect that was found before works on a copy with its proposal applied.
 */
public final class Inspection {
  /** Found in a row by itself, or beside its neighbours: what is mended before looking further. */
  private static final Set<Kind> MENDED =
      Set.of(
          Kind.COLUMN_UNIT,
          Kind.UNIT,
          Kind.INVERTED,
          Kind.SPLIT_NOT_APPLIED,
          Kind.MISSING_SPLIT,
          Kind.WRONG_SPLIT,
          Kind.MISPLACED_SPLIT,
          Kind.WRONG_DIVIDEND,
          Kind.SPIKE);

  private final Thresholds thresholds;
  private final Optional<TradingCalendar> calendar;

  /**
   * An inspection of any number of series.
   *
   * @param calendar of the market; none if gaps are not to be looked for
   */
  public Inspection(Thresholds thresholds, Optional<TradingCalendar> calendar) {
    this.thresholds = thresholds;
    this.calendar = calendar;
  }

  /**
   * Returns what can be said of every row from it and the rows before it: on the day it arrives the
   * same as ever after, but for a gap or a stale run that goes on.
   */
  public List<Finding> trailing(RawSeries series) {
    Track track = new Track(series, thresholds);
    List<Finding> found = alone(track);
    found.addAll(StaleRuns.of(track));
    found.addAll(Outliers.trailing(track));
    found.addAll(Volumes.of(track));
    return sorted(found);
  }

  /**
   * Returns everything, with the rows on both sides of a row known: what is an outlier on its day
   * may turn out to be another unit, a spike or a split.
   */
  public List<Finding> inHindsight(RawSeries series) {
    Track track = new Track(series, thresholds);
    List<Finding> found = alone(track);
    found.addAll(StaleRuns.of(track));
    Track even = mended(track, found);
    Track inUnit = mended(even, with(found, Units::of, even));
    Track turned = mended(inUnit, with(found, Inspection::inversions, inUnit));
    Track split = mended(turned, with(found, Inspection::splits, turned));
    Track paid = mended(split, with(found, Dividends::of, split));
    found.addAll(AdjustedCloses.of(turned, paid));
    Track calm = mended(paid, with(found, Outliers::spikes, paid));
    found.addAll(Outliers.trailing(calm));
    found.addAll(Volumes.of(calm));
    return sorted(found);
  }

  /** What a row or the dates of the rows say without a look at prices before or after. */
  private List<Finding> alone(Track track) {
    List<Finding> found = new ArrayList<>(Dates.duplicates(track));
    calendar.ifPresent(sessions -> found.addAll(Dates.against(sessions, track)));
    found.addAll(Ranges.of(track));
    return found;
  }

  private static List<Finding> inversions(Track track) {
    return track.series().convention() == Convention.RATE ? Inversions.of(track) : List.of();
  }

  private static List<Finding> splits(Track track) {
    return switch (track.series().convention()) {
      case AS_TRADED -> TradedSplits.of(track);
      case SPLIT_ADJUSTED -> SplitTraces.of(track);
      case RATE -> List.of();
    };
  }

  private static List<Finding> with(
      List<Finding> all, Function<Track, List<Finding>> check, Track track) {
    List<Finding> found = check.apply(track);
    all.addAll(found);
    return found;
  }

  private Track mended(Track track, List<Finding> found) {
    RawSeries series = track.series();
    for (Finding finding : found) {
      if (MENDED.contains(finding.kind()) && finding.severity() == Severity.WRONG) {
        series = finding.mended(series);
      }
    }
    return series.equals(track.series()) ? track : new Track(series, thresholds);
  }

  private static List<Finding> sorted(List<Finding> found) {
    return found.stream().sorted(Finding.BY_DATE).toList();
  }
}
