package io.indexwright.application.index;

import io.indexwright.application.port.IndexLevels;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.report.Assumptions;
import io.indexwright.performance.report.Report;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures the published levels of an index: growth, risk, falls, ratios, tails. */
public final class MeasureIndex {
  /** Of trading days, four hundred years. */
  private static final int MOST = 100_000;

  private final IndexLevels levels;

  public MeasureIndex(IndexLevels levels) {
    this.levels = levels;
  }

  /**
   * What was measured.
   *
   * @param from the date of the first level
   * @param to the date of the last level
   * @param count how many levels there are
   */
  public record Measured(
      LocalDate from, LocalDate to, int count, Assumptions assumptions, Report report) {}

  /**
   * Measures a stretch of levels, those that are in force.
   *
   * @param points takes of a date the return that is meant
   * @return nothing if there is no level, or one is zero: nothing can be measured then
   */
  public Optional<Measured> measure(
      Rulebook rulebook, Days days, Function<PublishedLevel, Optional<BigDecimal>> points) {
    SortedMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    levels
        .between(rulebook.first().id(), days, MOST, Instant.MAX)
        .forEach(level -> points.apply(level).ifPresent(it -> byDate.put(level.date(), it)));
    boolean isMeasurable =
        !byDate.isEmpty() && byDate.values().stream().allMatch(level -> level.signum() > 0);
    return isMeasurable
        ? Optional.of(measured(ValueSeries.of(byDate, rulebook.first().currency())))
        : Optional.empty();
  }

  private static Measured measured(ValueSeries series) {
    Assumptions assumptions = Assumptions.daily();
    return new Measured(
        series.first(), series.last(), series.size(), assumptions, Report.of(series, assumptions));
  }
}
