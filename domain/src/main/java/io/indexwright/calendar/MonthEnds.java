package io.indexwright.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The last day of each month on which forwards are rolled and factors reset. */
public interface MonthEnds {

  LocalDate of(YearMonth month);

  /** Returns the last Monday to Friday, holidays not looked at. */
  static MonthEnds weekdays() {
    return month -> {
      LocalDate last = month.atEndOfMonth();
      int over = last.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
      return last.minusDays(Math.max(0, over));
    };
  }

  /** Returns the last session; a month that ends outside the calendar's span is refused. */
  static MonthEnds of(TradingCalendar calendar) {
    return month -> calendar.sessionOnOrBefore(month.atEndOfMonth());
  }

  /** Returns the month that a day belongs to: days after the month end are of the next. */
  default YearMonth monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return day.isAfter(of(month)) ? month.plusMonths(1) : month;
  }

  /** Returns true if the date of a place is the last of its month among {@code dates}. */
  default boolean endsAt(List<LocalDate> dates, int place) {
    return place + 1 < dates.size()
        && !monthOf(dates.get(place)).equals(monthOf(dates.get(place + 1)));
  }
}
