package io.indexwright.calendar.exchange;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an exchange that trades from Monday to Friday says of all other days.
 *
 * @param source of the holidays; every single notice has its own
 * @param holidays in the order in which two of one day, or two that are moved, are served
 */
record Almanac(String source, List<Holiday> holidays, List<Notice> single) {

  TradingCalendar calendar(CalendarId id, Span span) {
    List<Notice> notices = new ArrayList<>(single);
    for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
      notices.addAll(in(year));
    }
    return TradingCalendar.of(
        id,
        span,
        TradingWeek.MONDAY_TO_FRIDAY,
        notices.stream().filter(n -> span.contains(n.day()) && isWeekday(n.day())).toList());
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  private List<Notice> in(int year) {
    List<Notice> notices = new ArrayList<>();
    List<Holiday> waiting = new ArrayList<>();
    Set<LocalDate> taken = new HashSet<>();
    for (Holiday holiday : holidays) {
      holiday
          .in(year)
          .ifPresent(
              day -> {
                LocalDate observed = holiday.observance().move(day);
                if (mustWait(holiday, observed, taken)) {
                  waiting.add(holiday);
                } else {
                  notices.add(holiday.noticeFor(observed, source));
                }
                if (holiday.isClosed()) {
                  taken.add(observed);
                }
              });
    }
    waiting.forEach(holiday -> notices.add(served(holiday, year, taken)));
    return notices;
  }

  private static boolean mustWait(Holiday holiday, LocalDate day, Set<LocalDate> taken) {
    Observance observance = holiday.observance();
    return observance.takesNextFreeDay() && (observance.leaves(day) || taken.contains(day));
  }

  private Notice served(Holiday holiday, int year, Set<LocalDate> taken) {
    LocalDate day = holiday.in(year).orElseThrow();
    while (taken.contains(day) || holiday.observance().leaves(day)) {
      day = day.plusDays(1);
    }
    taken.add(day);
    return holiday.noticeFor(day, source);
  }
}
