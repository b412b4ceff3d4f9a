package io.indexwright.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How a date of a review follows from its month and from the date of the change. */
public sealed interface ReviewDate {

  /** Returns the date; nothing if the calendar does not reach so far. */
  Optional<LocalDate> in(YearMonth month, LocalDate change, TradingCalendar calendar, Roll roll);

  /** The close after which the basket changes. */
  static ReviewDate atTheChange() {
    return new SessionsBefore(0);
  }

  /**
   * So many sessions before the change.
   *
   * @param sessions 0 to 250; 0 is the close of the change itself
   */
  record SessionsBefore(int sessions) implements ReviewDate {

    /** Refuses a date after the change, and one more than a year before. */
    public SessionsBefore {
      Limits.check("sessions before the change", sessions, 0, 250);
    }

    @Override
    public Optional<LocalDate> in(
        YearMonth month, LocalDate change, TradingCalendar calendar, Roll roll) {
      return calendar.shifted(change, -sessions);
    }
  }

  /** A day with its own rule, in the month of the review and rolled as the day of the change is. */
  record On(DayRule day) implements ReviewDate {
    @Override
    public Optional<LocalDate> in(
        YearMonth month, LocalDate change, TradingCalendar calendar, Roll roll) {
      return day.sessionIn(month, calendar, roll);
    }
  }
}
