package io.indexwright.proof;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewDate;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rulebook.Timetable;

/** The canonical form of when an index is calculated and reviewed. */
final class CanonicalTimetable {
  static final Kinds<DayRule> DAYS =
      Kinds.<DayRule>none()
          .with(
              DayRule.NthWeekday.class,
              "NTH_WEEKDAY",
              day -> Fields.none().with("nth", day.nth()).with("weekday", day.weekday()))
          .with(
              DayRule.LastWeekday.class,
              "LAST_WEEKDAY",
              day -> Fields.none().with("weekday", day.weekday()))
          .with(
              DayRule.DayOfMonth.class, "DAY_OF_MONTH", day -> Fields.none().with("day", day.day()))
          .with(
              DayRule.WeekdayBefore.class,
              "WEEKDAY_BEFORE",
              day -> Fields.none().with("day", of(day.day())).with("weekday", day.weekday()))
          .with(
              DayRule.NthBusinessDay.class,
              "NTH_BUSINESS_DAY",
              day -> Fields.none().with("nth", day.nth()))
          .with(DayRule.LastBusinessDay.class, "LAST_BUSINESS_DAY")
          .with(
              DayRule.Offset.class,
              "OFFSET",
              day -> Fields.none().with("day", of(day.rule())).with("sessions", day.sessions()))
          .with(
              DayRule.InEarlierMonth.class,
              "IN_EARLIER_MONTH",
              day -> Fields.none().with("day", of(day.rule())).with("months", day.months()));

  static final Kinds<ReviewDate> DATES =
      Kinds.<ReviewDate>none()
          .with(
              ReviewDate.SessionsBefore.class,
              "SESSIONS_BEFORE",
              date -> Fields.none().with("sessions", date.sessions()))
          .with(ReviewDate.On.class, "ON", date -> Fields.none().with("day", of(date.day())));

  private CanonicalTimetable() {}

  static Fields of(Timetable timetable) {
    return Fields.none()
        .with("calendar", timetable.calendar().value())
        .with("reviews", of(timetable.reviews()));
  }

  private static Fields of(ReviewSchedule reviews) {
    return Fields.none()
        .with("announcement", DATES.written(reviews.announcement()))
        .with("day", of(reviews.day()))
        .with("frozenSessions", reviews.frozenSessions())
        .with("months", Items.ofWords(reviews.months(), Enum::name))
        .with("pricing", DATES.written(reviews.pricing()))
        .with("reference", DATES.written(reviews.reference()))
        .with("roll", reviews.roll())
        .with("steps", reviews.steps());
  }

  private static Canonical of(DayRule day) {
    return DAYS.written(day);
  }
}
