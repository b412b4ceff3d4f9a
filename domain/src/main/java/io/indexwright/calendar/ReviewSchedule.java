package io.indexwright.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When an index is reviewed: in which months, on which day, and when what is decided. Rule:
 * docs/rules/calendar.md.
 *
 * @param months none for an index that is never reviewed
 * @param day after whose close the basket changes
 * @param roll which session stands for a day that is none
 * @param reference not after {@code pricing}
 * @param pricing not after the change
 * @param announcement not after the change
 * @param frozenSessions before the first session of the new basket, 0 to 60: changes of shares and
 *     float are suppressed in them
 * @param steps 1 to 60 closes over which the basket changes, beginning with the day of the change
 */
public record ReviewSchedule(
    SortedSet<Month> months,
    DayRule day,
    Roll roll,
    ReviewDate reference,
    ReviewDate pricing,
    ReviewDate announcement,
    int frozenSessions,
    int steps) {

  /** Refuses a reference after the pricing where the rules alone show it. */
  public ReviewSchedule {
    months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    Limits.check("frozen sessions", frozenSessions, 0, 60);
    Limits.check("steps", steps, 1, 60);
    if (reference instanceof ReviewDate.SessionsBefore early
        && pricing instanceof ReviewDate.SessionsBefore late
        && early.sessions() < late.sessions()) {
      throw new IllegalArgumentException(
          "the reference, %d sessions before the change, must not be after the pricing, %d before"
              .formatted(early.sessions(), late.sessions()));
    }
  }

  /** An index that is never reviewed. */
  public static ReviewSchedule none() {
    return atOneClose(new TreeSet<>(), new DayRule.LastBusinessDay(), Roll.PRECEDING);
  }

  /** Every month; decided, priced, announced and changed at one close, and nothing is frozen. */
  public static ReviewSchedule monthly(DayRule day, Roll roll) {
    return atOneClose(new TreeSet<>(EnumSet.allOf(Month.class)), day, roll);
  }

  /** As {@link #monthly}, in {@code month} and every third month from there. */
  public static ReviewSchedule quarterly(Month month, DayRule day, Roll roll) {
    return atOneClose(
        new TreeSet<>(List.of(month, month.plus(3), month.plus(6), month.plus(9))), day, roll);
  }

  /** As {@link #monthly}, in {@code month} and half a year from there. */
  public static ReviewSchedule halfYearly(Month month, DayRule day, Roll roll) {
    return atOneClose(new TreeSet<>(List.of(month, month.plus(6))), day, roll);
  }

  /** As {@link #monthly}, once a year. */
  public static ReviewSchedule yearly(Month month, DayRule day, Roll roll) {
    return atOneClose(new TreeSet<>(List.of(month)), day, roll);
  }

  private static ReviewSchedule atOneClose(SortedSet<Month> months, DayRule day, Roll roll) {
    ReviewDate change = ReviewDate.atTheChange();
    return new ReviewSchedule(months, day, roll, change, change, change, 0, 1);
  }

  /** Returns the same reviews, decided on what was known then and priced then. */
  public ReviewSchedule decided(ReviewDate reference, ReviewDate pricing) {
    return new ReviewSchedule(
        months, day, roll, reference, pricing, announcement, frozenSessions, steps);
  }

  public ReviewSchedule announced(ReviewDate announcement) {
    return new ReviewSchedule(
        months, day, roll, reference, pricing, announcement, frozenSessions, steps);
  }

  public ReviewSchedule frozenFor(int frozenSessions) {
    return new ReviewSchedule(
        months, day, roll, reference, pricing, announcement, frozenSessions, steps);
  }

  public ReviewSchedule phasedOver(int steps) {
    return new ReviewSchedule(
        months, day, roll, reference, pricing, announcement, frozenSessions, steps);
  }

  /**
   * Returns the reviews whose change is in a stretch of the calendar, in its order. A month that
   * the calendar does not reach far enough to decide has none. Where a sparse calendar leaves one
   * session for the changes of several months, the review of the last month stands.
   *
   * @throws IllegalArgumentException if the stretch or another date of a review is outside the
   *     calendar, the dates of a review are out of order, or one is still phased in when the next
   *     begins
   */
  public List<Review> reviews(
      TradingCalendar calendar, LocalDate fromExclusive, LocalDate toInclusive) {
    calendar.known(fromExclusive);
    calendar.known(toInclusive);
    NavigableMap<LocalDate, YearMonth> changes = new TreeMap<>();
    YearMonth end = YearMonth.from(calendar.last()).plusMonths(15);
    for (YearMonth month = YearMonth.from(calendar.first()).minusMonths(3);
        month.isBefore(end);
        month = month.plusMonths(1)) {
      if (months.contains(month.getMonth())) {
        YearMonth reviewed = month;
        day.sessionIn(month, calendar, roll).ifPresent(date -> changes.put(date, reviewed));
      }
    }
    List<Review> reviews =
        changes.headMap(toInclusive, true).tailMap(fromExclusive, false).entrySet().stream()
            .map(change -> review(change.getValue(), change.getKey(), calendar))
            .toList();
    refuseOverlaps(reviews);
    return reviews;
  }

  private Review review(YearMonth month, LocalDate change, TradingCalendar calendar) {
    Optional<LocalDate> effective = calendar.shifted(change, 1);
    LocalDate basketBegins = effective.orElse(change.plusDays(1));
    return new Review(
        needed("reference", reference.in(month, change, calendar, roll), change, calendar),
        needed("pricing", pricing.in(month, change, calendar, roll), change, calendar),
        needed("announcement", announcement.in(month, change, calendar, roll), change, calendar),
        change,
        basketBegins,
        frozenSessions == 0
            ? basketBegins
            : needed("freeze", calendar.shifted(change, 1 - frozenSessions), change, calendar),
        stepsFrom(change, calendar));
  }

  private List<LocalDate> stepsFrom(LocalDate change, TradingCalendar calendar) {
    return IntStream.range(0, steps)
        .mapToObj(step -> calendar.shifted(change, step))
        .flatMap(Optional::stream)
        .toList();
  }

  private static LocalDate needed(
      String what, Optional<LocalDate> date, LocalDate change, TradingCalendar calendar) {
    return date.orElseThrow(
        () ->
            new IllegalArgumentException(
                "the %s date of the review of %s is outside the calendar %s"
                    .formatted(what, change, calendar)));
  }

  private static void refuseOverlaps(List<Review> reviews) {
    for (int i = 1; i < reviews.size(); i++) {
      Review earlier = reviews.get(i - 1);
      LocalDate lastStep = earlier.steps().get(earlier.steps().size() - 1);
      LocalDate next = reviews.get(i).change();
      if (!lastStep.isBefore(next)) {
        throw new IllegalArgumentException(
            "the review of %s is phased in until %s, but the next begins on %s"
                .formatted(earlier.change(), lastStep, next));
      }
    }
  }
}
