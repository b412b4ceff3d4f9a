package io.indexwright.performance.drawdown;

import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One fall, from a peak until the value is back.
 *
 * @param peak the last date of the highest value before
 * @param trough the first date of the lowest value within
 * @param recovery the first date on which the value is no lower than at the peak; nothing while it
 *     is still under water
 * @param depth {@code trough ÷ peak − 1}, below zero
 */
public record Drawdown(
    LocalDate peak, LocalDate trough, Optional<LocalDate> recovery, double depth) {

  /** Finds every fall of a series, in the order of time; they do not overlap. */
  public static List<Drawdown> allOf(ValueSeries series) {
    Underwater water = Underwater.ofValues(series.values());
    List<Drawdown> all = new ArrayList<>();
    int surface = 0;
    for (int i = 1; i < series.size(); i++) {
      if (water.depths().at(i) == 0) {
        between(series, water, surface, i).ifPresent(all::add);
        surface = i;
      }
    }
    between(series, water, surface, series.size()).ifPresent(all::add);
    return all;
  }

  /** Returns the deepest fall, of equals the earliest; nothing if it never fell. */
  public static Optional<Drawdown> deepestOf(ValueSeries series) {
    return allOf(series).stream().min(Comparator.comparingDouble(Drawdown::depth));
  }

  private static Optional<Drawdown> between(
      ValueSeries series, Underwater water, int surface, int recovered) {
    int trough = surface;
    for (int i = surface + 1; i < recovered; i++) {
      trough = water.depths().at(i) < water.depths().at(trough) ? i : trough;
    }
    return trough == surface
        ? Optional.empty()
        : Optional.of(
            new Drawdown(
                series.dates().get(surface),
                series.dates().get(trough),
                recovered < series.size()
                    ? Optional.of(series.dates().get(recovered))
                    : Optional.empty(),
                water.depths().at(trough)));
  }

  /** Returns the days from the peak to the trough. */
  public long daysDown() {
    return ChronoUnit.DAYS.between(peak, trough);
  }

  /** Returns the days from the trough until the value was back; nothing while it is not. */
  public Optional<Long> daysUp() {
    return recovery.map(back -> ChronoUnit.DAYS.between(trough, back));
  }
}
