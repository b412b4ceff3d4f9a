package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The number of the failing run repeats it. */
class ReviewScheduleLawsTest {
  private static final DayRule FIRST = new DayRule.NthBusinessDay(1);
  private static final List<DayRule> RULES =
      List.of(
          FIRST,
          new DayRule.NthBusinessDay(4),
          new DayRule.LastBusinessDay(),
          DayRule.thirdFriday(),
          new DayRule.LastWeekday(DayOfWeek.TUESDAY),
          new DayRule.DayOfMonth(28),
          DayRule.thirdFriday().plusSessions(2),
          new DayRule.LastBusinessDay().plusSessions(-3));

  /** However few sessions there are: the first of each new month, quarter or year. */
  @RepeatedTest(100)
  void firstSessionsBeginTheirPeriods(RepetitionInfo run) {
    TradingCalendar calendar = Weeks.random(new Random(run.getCurrentRepetition()));

    check(calendar, ReviewSchedule.monthly(FIRST, Roll.FOLLOWING), LocalDate::getMonthValue);
    check(
        calendar,
        ReviewSchedule.quarterly(Month.JANUARY, FIRST, Roll.FOLLOWING),
        day -> (day.getMonthValue() + 2) / 3);
    check(calendar, ReviewSchedule.yearly(Month.JANUARY, FIRST, Roll.FOLLOWING), day -> 0);
  }

  private static void check(
      TradingCalendar calendar, ReviewSchedule schedule, ToIntFunction<LocalDate> period) {
    List<LocalDate> begins = new ArrayList<>();
    LocalDate last = calendar.first();
    for (LocalDate day : calendar.sessions(calendar.first(), calendar.last().plusDays(1))) {
      if (day.getYear() != last.getYear() || period.applyAsInt(day) != period.applyAsInt(last)) {
        begins.add(day);
      }
      last = day;
    }
    assertThat(changes(schedule, calendar, calendar.last())).isEqualTo(begins);
  }

  /** What is decided on part of a file of prices is not decided otherwise on the whole. */
  @RepeatedTest(100)
  void nothingLaterIsLookedAt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    TradingCalendar whole = Weeks.random(random);
    List<LocalDate> sessions = whole.sessions(whole.first(), whole.last().plusDays(1));
    TradingCalendar part =
        TradingCalendar.of(Weeks.ID, sessions.subList(0, 1 + random.nextInt(sessions.size())));

    DayRule rule = RULES.get(random.nextInt(RULES.size()));

    for (Roll roll : Roll.values()) {
      ReviewSchedule schedule = ReviewSchedule.monthly(rule, roll);
      assertThat(changes(schedule, whole, part.last()))
          .as("%s %s", rule, roll)
          .containsAll(changes(schedule, part, part.last()));
    }
  }

  @RepeatedTest(100)
  void everyDateIsASessionAndInOrder(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    TradingCalendar calendar =
        TradingCalendar.of(
            Weeks.ID,
            Weeks.span("2019-01-01", "2023-12-31"),
            TradingWeek.MONDAY_TO_FRIDAY,
            List.of());
    int pricing = random.nextInt(15);
    ReviewSchedule schedule =
        ReviewSchedule.monthly(RULES.get(random.nextInt(RULES.size())), Roll.PRECEDING)
            .decided(
                new ReviewDate.SessionsBefore(pricing + random.nextInt(15)),
                new ReviewDate.SessionsBefore(pricing))
            .announced(new ReviewDate.SessionsBefore(random.nextInt(15)))
            .frozenFor(random.nextInt(20))
            .phasedOver(1 + random.nextInt(10));

    for (Review review :
        schedule.reviews(calendar, LocalDate.parse("2020-01-01"), calendar.last())) {
      assertThat(List.of(review.reference(), review.pricing(), review.announcement()))
          .allMatch(calendar::isSession);
      assertThat(review.steps()).allMatch(calendar::isSession);
      assertThat(calendar.sessions(review.freezeStart(), review.effective()))
          .hasSize(schedule.frozenSessions());
      assertThat(calendar.sessions(review.pricing(), review.change())).hasSize(pricing);
    }
  }

  private static List<LocalDate> changes(
      ReviewSchedule schedule, TradingCalendar calendar, LocalDate until) {
    return schedule.reviews(calendar, calendar.first(), until).stream()
        .map(Review::change)
        .toList();
  }
}
