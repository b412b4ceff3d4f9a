package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.DayRule.NamedDay;
import io.indexwright.calendar.ReviewDate;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.rulebook.Timetable;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;
import java.util.SortedSet;

/** Reads when an index is calculated and reviewed. */
final class TimetableReader {

  private static final Forms<NamedDay> NAMED_DAYS =
      Forms.<NamedDay>none()
          .with("NTH_WEEKDAY", TimetableReader::nthWeekday)
          .with("LAST_WEEKDAY", TimetableReader::lastWeekday)
          .with("DAY_OF_MONTH", at -> at.counted("day", DayRule.DayOfMonth::new))
          .with("WEEKDAY_BEFORE", TimetableReader::weekdayBefore);

  private static final Forms<DayRule> DAYS =
      Forms.<DayRule>none()
          .withAll(NAMED_DAYS)
          .with("NTH_BUSINESS_DAY", at -> at.counted("nth", DayRule.NthBusinessDay::new))
          .with("LAST_BUSINESS_DAY", at -> at.made(DayRule.LastBusinessDay::new))
          .with("OFFSET", TimetableReader::offset)
          .with("IN_EARLIER_MONTH", TimetableReader::inEarlierMonth);

  private static final Forms<ReviewDate> DATES =
      Forms.<ReviewDate>none()
          .with("SESSIONS_BEFORE", at -> at.counted("sessions", ReviewDate.SessionsBefore::new))
          .with("ON", TimetableReader::on);

  private TimetableReader() {}

  static Optional<Timetable> at(Place at) {
    Optional<CalendarId> calendar =
        at.field("calendar").text("a calendar such as XNYS or PRICED-DATES", CalendarId::new);
    Optional<ReviewSchedule> reviews = reviews(at.field("reviews"));
    return at.made(() -> new Timetable(calendar.orElseThrow(), reviews.orElseThrow()));
  }

  private static Optional<ReviewSchedule> reviews(Place at) {
    Optional<SortedSet<Month>> months =
        at.field("months").set("a list of months", month -> month.constant(Month.class));
    Optional<DayRule> day = DAYS.at(at.field("day"));
    Optional<Roll> roll = at.field("roll").constant(Roll.class);
    Optional<ReviewDate> reference = DATES.at(at.field("reference"));
    Optional<ReviewDate> pricing = DATES.at(at.field("pricing"));
    Optional<ReviewDate> announcement = DATES.at(at.field("announcement"));
    Optional<Integer> frozenSessions = at.field("frozenSessions").whole();
    Optional<Integer> steps = at.field("steps").whole();
    return at.made(
        () ->
            new ReviewSchedule(
                months.orElseThrow(),
                day.orElseThrow(),
                roll.orElseThrow(),
                reference.orElseThrow(),
                pricing.orElseThrow(),
                announcement.orElseThrow(),
                frozenSessions.orElseThrow(),
                steps.orElseThrow()));
  }

  private static Optional<NamedDay> nthWeekday(Place at) {
    Optional<Integer> nth = at.field("nth").whole();
    Optional<DayOfWeek> weekday = weekday(at);
    return at.made(() -> new DayRule.NthWeekday(nth.orElseThrow(), weekday.orElseThrow()));
  }

  private static Optional<NamedDay> lastWeekday(Place at) {
    Optional<DayOfWeek> weekday = weekday(at);
    return at.made(() -> new DayRule.LastWeekday(weekday.orElseThrow()));
  }

  private static Optional<NamedDay> weekdayBefore(Place at) {
    Optional<DayOfWeek> weekday = weekday(at);
    Optional<NamedDay> day = NAMED_DAYS.at(at.field("day"));
    return at.made(() -> new DayRule.WeekdayBefore(weekday.orElseThrow(), day.orElseThrow()));
  }

  private static Optional<DayRule> offset(Place at) {
    Optional<DayRule> day = DAYS.at(at.field("day"));
    Optional<Integer> sessions = at.field("sessions").whole();
    return at.made(() -> new DayRule.Offset(day.orElseThrow(), sessions.orElseThrow()));
  }

  private static Optional<DayRule> inEarlierMonth(Place at) {
    Optional<DayRule> day = DAYS.at(at.field("day"));
    Optional<Integer> months = at.field("months").whole();
    return at.made(() -> new DayRule.InEarlierMonth(day.orElseThrow(), months.orElseThrow()));
  }

  private static Optional<ReviewDate> on(Place at) {
    Optional<DayRule> day = DAYS.at(at.field("day"));
    return at.made(() -> new ReviewDate.On(day.orElseThrow()));
  }

  private static Optional<DayOfWeek> weekday(Place at) {
    return at.field("weekday").constant(DayOfWeek.class);
  }
}
