package io.indexwright.rulebook;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.ReviewSchedule;

/**
 * On which days an index is calculated, and on which it is reviewed.
 *
 * @param calendar whose sessions have a level
 */
public record Timetable(CalendarId calendar, ReviewSchedule reviews) {

  /** The dates on which any instrument of the universe has a close, whatever market it is on. */
  public static final CalendarId PRICED_DATES = new CalendarId("PRICED-DATES");
}
