package io.indexwright.calendar.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What happens to a holiday on a weekend. */
enum Observance {
  /** It is lost. */
  LOST(0, 0),
  /** Sunday's is on Monday; Saturday's is lost. */
  SUNDAY_ON_MONDAY(0, 1),
  /** Saturday's is on Friday, Sunday's on Monday. */
  NEAREST_WEEKDAY(-1, 1),
  /** Both are on Friday. */
  WEEKEND_ON_FRIDAY(-1, -2),
  /** Both are on Monday. */
  WEEKEND_ON_MONDAY(2, 1),
  /** Sunday's, and one that falls on another holiday, is on the next day that is neither. */
  SUNDAY_ON_NEXT_FREE_DAY(0, 0),
  /** As before, for Saturday's too. */
  WEEKEND_ON_NEXT_FREE_DAY(0, 0);

  private final int daysFromSaturday;
  private final int daysFromSunday;

  Observance(int daysFromSaturday, int daysFromSunday) {
    this.daysFromSaturday = daysFromSaturday;
    this.daysFromSunday = daysFromSunday;
  }

  boolean takesNextFreeDay() {
    return this == SUNDAY_ON_NEXT_FREE_DAY || this == WEEKEND_ON_NEXT_FREE_DAY;
  }

  boolean leaves(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        || (this == WEEKEND_ON_NEXT_FREE_DAY && day.getDayOfWeek() == DayOfWeek.SATURDAY);
  }

  /** Returns where a rule that looks at the day of the week alone puts the holiday. */
  LocalDate move(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.plusDays(daysFromSaturday);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(daysFromSunday) : day;
  }
}
