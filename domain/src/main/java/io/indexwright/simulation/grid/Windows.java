package io.indexwright.simulation.grid;

import io.indexwright.calendar.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of dates into windows. One that does not fit whole is left out. */
public final class Windows {

  private Windows() {}

  /**
   * A stretch to choose in, and the one right after it to be judged in.
   *
   * @param judged begins the day after {@code chosen} ends
   */
  public record Fold(Span chosen, Span judged) {}

  /**
   * Returns windows that begin {@code step} after each other.
   *
   * @param length of each; the day on which the next of its length would begin is not in it
   */
  public static List<Span> rolling(Span whole, Period length, Period step) {
    refuseNothing(length, step);
    List<Span> windows = new ArrayList<>();
    LocalDate start = whole.first();
    for (int i = 1; !start.plus(length).minusDays(1).isAfter(whole.last()); i++) {
      windows.add(new Span(start, start.plus(length).minusDays(1)));
      start = whole.first().plus(step.multipliedBy(i));
    }
    return List.copyOf(windows);
  }

  /** Returns folds whose judged stretches follow each other without a gap. */
  public static List<Fold> walkForward(Span whole, Period chosen, Period judged) {
    refuseNothing(chosen, judged);
    List<Fold> folds = new ArrayList<>();
    LocalDate turn = whole.first().plus(chosen);
    for (int i = 1; !turn.plus(judged).minusDays(1).isAfter(whole.last()); i++) {
      folds.add(
          new Fold(
              new Span(turn.minus(chosen), turn.minusDays(1)),
              new Span(turn, turn.plus(judged).minusDays(1))));
      turn = whole.first().plus(chosen).plus(judged.multipliedBy(i));
    }
    return List.copyOf(folds);
  }

  private static void refuseNothing(Period... periods) {
    for (Period period : periods) {
      if (period.isNegative() || period.isZero()) {
        throw new IllegalArgumentException("a window must be of some days: " + period);
      }
    }
  }
}
