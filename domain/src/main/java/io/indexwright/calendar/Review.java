package io.indexwright.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The dates of one review. Rule: docs/rules/calendar.md.
 *
 * @param reference data known at the close of this day decide who is in, with which shares
 * @param pricing weights become index shares at the prices of this close
 * @param announcement after this close the new basket is public
 * @param change after this close the basket changes; the level of this day is still the old one's
 * @param effective the first session of the new basket, or of its first step; the day after the
 *     change where the calendar ends with it
 * @param freezeStart changes of shares and float are suppressed from this day until {@code
 *     effective}; the same day if they are not
 * @param steps the closes after which the basket changes, an equal part each: {@code change} and
 *     the sessions right after it
 */
public record Review(
    LocalDate reference,
    LocalDate pricing,
    LocalDate announcement,
    LocalDate change,
    LocalDate effective,
    LocalDate freezeStart,
    List<LocalDate> steps) {

  /** Refuses dates that are out of order. */
  public Review {
    steps = List.copyOf(steps);
    inOrder("reference", reference, "pricing", pricing);
    inOrder("pricing", pricing, "change", change);
    inOrder("announcement", announcement, "change", change);
    inOrder("change", change.plusDays(1), "effective", effective);
    inOrder("freeze", freezeStart, "effective", effective);
    if (steps.isEmpty() || !steps.get(0).equals(change)) {
      throw new IllegalArgumentException(
          "the first step must be the change on " + change + ": " + steps);
    }
    for (int i = 1; i < steps.size(); i++) {
      inOrder("a step", steps.get(i - 1).plusDays(1), "the next", steps.get(i));
    }
  }

  private static void inOrder(String one, LocalDate early, String other, LocalDate late) {
    if (early.isAfter(late)) {
      throw new IllegalArgumentException(
          "a review needs %s before %s: %s, %s".formatted(one, other, early, late));
    }
  }

  /** Returns true on the days on which changes of shares and float are suppressed. */
  public boolean isFrozen(LocalDate day) {
    return !day.isBefore(freezeStart) && day.isBefore(effective);
  }
}
