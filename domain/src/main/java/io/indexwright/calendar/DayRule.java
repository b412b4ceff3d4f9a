package io.indexwright.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Which session of a month is meant. */
public sealed interface DayRule {

  /**
   * Returns the session meant in {@code month}; nothing if the calendar does not reach far enough
   * to say, as in the last month of a file of prices.
   */
  Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll);

  /** Returns the session so many sessions after this one, or before it if negative. */
  default DayRule plusSessions(int sessions) {
    return new Offset(this, sessions);
  }

  /** Returns the same rule in an earlier month. */
  default DayRule monthsBefore(int months) {
    return new InEarlierMonth(this, months);
  }

  /** The day on which most quarterly reviews and expiries fall: the 15th to the 21st. */
  static NamedDay thirdFriday() {
    return new NthWeekday(3, DayOfWeek.FRIDAY);
  }

  /** A day with a date, whether it is a session or not. */
  sealed interface NamedDay extends DayRule {
    LocalDate in(YearMonth month);

    @Override
    default Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll) {
      return roll.session(in(month), calendar);
    }
  }

  /**
   * The first to fourth Friday, say.
   *
   * @param nth 1 to 4, which every month has
   */
  record NthWeekday(int nth, DayOfWeek weekday) implements NamedDay {

    /** Refuses what some months do not have. */
    public NthWeekday {
      Limits.check("nth weekday", nth, 1, 4);
    }

    @Override
    public LocalDate in(YearMonth month) {
      return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
  }

  /** The last Friday, say: the fourth or the fifth. */
  record LastWeekday(DayOfWeek weekday) implements NamedDay {
    @Override
    public LocalDate in(YearMonth month) {
      return month.atDay(1).with(TemporalAdjusters.lastInMonth(weekday));
    }
  }

  /**
   * A day by its number.
   *
   * @param day 1 to 28, which every month has; the last day is a {@link LastBusinessDay}
   */
  record DayOfMonth(int day) implements NamedDay {

    /** Refuses what some months do not have. */
    public DayOfMonth {
      Limits.check("day of month", day, 1, 28);
    }

    @Override
    public LocalDate in(YearMonth month) {
      return month.atDay(day);
    }
  }

  /** The Wednesday before the second Friday, say; strictly before. */
  record WeekdayBefore(DayOfWeek weekday, NamedDay day) implements NamedDay {
    @Override
    public LocalDate in(YearMonth month) {
      return day.in(month).with(TemporalAdjusters.previous(weekday));
    }
  }

  /**
   * The first session of the month, say. In a month that has fewer sessions its last day is meant,
   * rolled.
   *
   * @param nth 1 to 15
   */
  record NthBusinessDay(int nth) implements DayRule {

    /** Refuses what is better said from the other end of the month. */
    public NthBusinessDay {
      Limits.check("nth business day", nth, 1, 15);
    }

    @Override
    public Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll) {
      return calendar
          .following(month.atDay(1))
          .flatMap(first -> calendar.shifted(first, nth - 1))
          .filter(session -> YearMonth.from(session).equals(month))
          .or(() -> afterAll(month, calendar, roll));
    }

    private static Optional<LocalDate> afterAll(
        YearMonth month, TradingCalendar calendar, Roll roll) {
      boolean isWhollyKnown = !month.atDay(1).isBefore(calendar.first());
      return isWhollyKnown ? roll.session(month.atEndOfMonth(), calendar) : Optional.empty();
    }
  }

  /** The last session of the month; where a month has none, the one before, whatever the roll. */
  record LastBusinessDay() implements DayRule {
    @Override
    public Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll) {
      return calendar.preceding(month.atEndOfMonth());
    }
  }

  /**
   * So many sessions away from another session.
   *
   * @param sessions 1 to 60 after it, or −60 to −1 before it
   */
  record Offset(DayRule rule, int sessions) implements DayRule {

    /** Refuses no offset at all, and one of more than a quarter. */
    public Offset {
      Limits.check("offset in sessions", Math.abs(sessions), 1, 60);
    }

    @Override
    public Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll) {
      return rule.sessionIn(month, calendar, roll).flatMap(day -> calendar.shifted(day, sessions));
    }
  }

  /**
   * The last business day of the month before, say.
   *
   * @param months 1 to 12
   */
  record InEarlierMonth(DayRule rule, int months) implements DayRule {

    /** Refuses the same month, a later one and one more than a year ago. */
    public InEarlierMonth {
      Limits.check("months before", months, 1, 12);
    }

    @Override
    public Optional<LocalDate> sessionIn(YearMonth month, TradingCalendar calendar, Roll roll) {
      return rule.sessionIn(month.minusMonths(months), calendar, roll);
    }
  }
}
