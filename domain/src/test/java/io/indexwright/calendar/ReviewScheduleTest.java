package io.indexwright.calendar;

import static io.indexwright.calendar.Weeks.date;
import static io.indexwright.calendar.Weeks.days;
import static io.indexwright.calendar.Weeks.notice;
import static io.indexwright.calendar.Weeks.winter;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.DayRule.LastBusinessDay;
import io.indexwright.calendar.DayRule.NthBusinessDay;
import io.indexwright.calendar.DayRule.NthWeekday;
import io.indexwright.calendar.DayRule.WeekdayBefore;
import io.indexwright.calendar.ReviewDate.On;
import io.indexwright.calendar.ReviewDate.SessionsBefore;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewScheduleTest {
  private static final TradingCalendar NEW_YORK =
      ExchangeCalendars.of(new CalendarId("XNYS")).orElseThrow();
  private static final NthWeekday SECOND_FRIDAY = new NthWeekday(2, FRIDAY);
  private static final ReviewSchedule THIRD_FRIDAYS =
      ReviewSchedule.quarterly(Month.MARCH, DayRule.thirdFriday(), Roll.PRECEDING);

  private static List<Review> in2023(ReviewSchedule schedule) {
    return schedule.reviews(NEW_YORK, date("2022-12-31"), date("2023-12-31"));
  }

  /** The example of docs/rules/calendar.md: the third Fridays of 2023, and Juneteenth. */
  @Nested
  class Example {
    private final List<Review> reviews =
        in2023(
            THIRD_FRIDAYS
                .decided(
                    new On(new LastBusinessDay().monthsBefore(1)),
                    new On(new WeekdayBefore(WEDNESDAY, SECOND_FRIDAY)))
                .announced(new On(new NthWeekday(1, FRIDAY)))
                .frozenFor(9));

    @Test
    void hasTheDatesOfThePage() {
      assertThat(reviews)
          .containsExactly(
              review(
                  "2023-02-28",
                  "2023-03-03",
                  "2023-03-08",
                  "2023-03-17",
                  "2023-03-20",
                  "2023-03-07"),
              review(
                  "2023-05-31",
                  "2023-06-02",
                  "2023-06-07",
                  "2023-06-16",
                  "2023-06-20",
                  "2023-06-06"),
              review(
                  "2023-08-31",
                  "2023-09-01",
                  "2023-09-06",
                  "2023-09-15",
                  "2023-09-18",
                  "2023-09-05"),
              review(
                  "2023-11-30",
                  "2023-12-01",
                  "2023-12-06",
                  "2023-12-15",
                  "2023-12-18",
                  "2023-12-05"));
    }

    @Test
    void freezesSharesFromTheTuesdayBeforeTheSecondFriday() {
      assertThat(reviews.get(1).isFrozen(date("2023-06-05"))).isFalse();
      assertThat(reviews.get(1).isFrozen(date("2023-06-06"))).isTrue();
      assertThat(reviews.get(1).isFrozen(date("2023-06-19"))).isTrue();
      assertThat(reviews.get(1).isFrozen(date("2023-06-20"))).isFalse();
    }

    private static Review review(String reference, String announcement, String... more) {
      return new Review(
          date(reference),
          date(more[0]),
          date(announcement),
          date(more[1]),
          date(more[2]),
          date(more[3]),
          List.of(date(more[1])));
    }
  }

  @Nested
  class Naturally {

    @Test
    void happensAtOneClose() {
      assertThat(in2023(THIRD_FRIDAYS).get(1))
          .isEqualTo(
              new Review(
                  date("2023-06-16"),
                  date("2023-06-16"),
                  date("2023-06-16"),
                  date("2023-06-16"),
                  date("2023-06-20"),
                  date("2023-06-20"),
                  List.of(date("2023-06-16"))));
    }

    @Test
    void comesMonthlyQuarterlyHalfYearlyYearlyOrNever() {
      NthBusinessDay first = new NthBusinessDay(1);

      assertThat(in2023(ReviewSchedule.monthly(first, Roll.FOLLOWING))).hasSize(12);
      assertThat(changes(ReviewSchedule.quarterly(Month.OCTOBER, first, Roll.FOLLOWING)))
          .containsExactly("2023-01-03", "2023-04-03", "2023-07-03", "2023-10-02");
      assertThat(changes(ReviewSchedule.halfYearly(Month.MAY, first, Roll.FOLLOWING)))
          .containsExactly("2023-05-01", "2023-11-01");
      assertThat(changes(ReviewSchedule.yearly(Month.JULY, first, Roll.FOLLOWING)))
          .containsExactly("2023-07-03");
      assertThat(in2023(ReviewSchedule.none())).isEmpty();
    }

    /** In 2024 the last session of March was Maundy Thursday. */
    @Test
    void mayBeTheLastBusinessDayTenSessionsAfterTheAnnouncement() {
      ReviewSchedule schedule =
          ReviewSchedule.quarterly(Month.MARCH, new LastBusinessDay(), Roll.PRECEDING)
              .announced(new SessionsBefore(10));

      Review review = schedule.reviews(NEW_YORK, date("2024-01-01"), date("2024-03-31")).get(0);

      assertThat(review.change()).isEqualTo("2024-03-28");
      assertThat(review.announcement()).isEqualTo("2024-03-14");
      assertThat(review.effective()).isEqualTo("2024-04-01");
    }

    /** 19 June 2026 is a third Friday and Juneteenth. */
    @Test
    void movesToTheSessionBeforeAHoliday() {
      Review review =
          THIRD_FRIDAYS.reviews(NEW_YORK, date("2026-06-01"), date("2026-06-30")).get(0);

      assertThat(review.change()).isEqualTo("2026-06-18");
      assertThat(review.effective()).isEqualTo("2026-06-22");
    }

    private static List<String> changes(ReviewSchedule schedule) {
      return in2023(schedule).stream().map(review -> review.change().toString()).toList();
    }
  }

  @Nested
  class PhaseIn {

    @Test
    void beginsWithTheChangeAndTakesTheSessionsAfterIt() {
      assertThat(in2023(THIRD_FRIDAYS.phasedOver(3)).get(1).steps())
          .containsExactly(date("2023-06-16"), date("2023-06-20"), date("2023-06-21"));
    }

    @Test
    void isRefused_whenItRunsIntoTheNextReview() {
      ReviewSchedule slow =
          ReviewSchedule.monthly(new NthBusinessDay(1), Roll.FOLLOWING).phasedOver(23);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> in2023(slow))
          .withMessage(
              "the review of 2023-01-03 is phased in until 2023-02-03, but the next begins on"
                  + " 2023-02-01");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> in2023(slow.phasedOver(20)))
          .withMessageContaining("phased in until 2023-03-01, but the next begins on 2023-03-01");
      assertThat(in2023(slow.phasedOver(19))).hasSize(12);
    }

    @Test
    void stopsWhereTheCalendarEnds() {
      TradingCalendar file = days("2024-01-31", "2024-02-01", "2024-02-02");

      assertThat(
              ReviewSchedule.monthly(new NthBusinessDay(1), Roll.FOLLOWING)
                  .phasedOver(5)
                  .reviews(file, file.first(), file.last())
                  .get(0)
                  .steps())
          .containsExactly(date("2024-02-01"), date("2024-02-02"));
    }
  }

  /** A holiday that becomes known late moves a review that was planned. */
  @Test
  void followsTheCalendarAsItWasKnown() {
    TradingCalendar calendar = winter(notice("2024-01-19", Notice.Kind.CLOSED, "2024-01-17"));
    ReviewSchedule january =
        ReviewSchedule.yearly(Month.JANUARY, DayRule.thirdFriday(), Roll.PRECEDING);

    assertThat(
            january.reviews(
                calendar.asKnownAt(date("2024-01-16")), calendar.first(), calendar.last()))
        .extracting(Review::change)
        .containsExactly(date("2024-01-19"));
    assertThat(january.reviews(calendar, calendar.first(), calendar.last()))
        .extracting(Review::change)
        .containsExactly(date("2024-01-18"));
  }

  @Test
  void includesTheLastDayAskedForAndNotTheFirst() {
    LocalDate march = date("2023-03-17");

    assertThat(THIRD_FRIDAYS.reviews(NEW_YORK, march, date("2023-06-16"))).hasSize(1);
    assertThat(THIRD_FRIDAYS.reviews(NEW_YORK, march.minusDays(1), date("2023-06-15"))).hasSize(1);
  }

  @Test
  void refusesDatesOutOfOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THIRD_FRIDAYS.decided(new SessionsBefore(3), new SessionsBefore(4)))
        .withMessage(
            "the reference, 3 sessions before the change, must not be after the pricing, 4 before");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                in2023(THIRD_FRIDAYS.decided(new On(DayRule.thirdFriday()), new On(SECOND_FRIDAY))))
        .withMessageStartingWith("a review needs reference before pricing");
  }

  @Test
  void refusesImpossibleLengths() {
    assertThatIllegalArgumentException().isThrownBy(() -> THIRD_FRIDAYS.frozenFor(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> THIRD_FRIDAYS.frozenFor(61));
    assertThatIllegalArgumentException().isThrownBy(() -> THIRD_FRIDAYS.phasedOver(0));
    assertThatIllegalArgumentException().isThrownBy(() -> THIRD_FRIDAYS.phasedOver(61));
  }

  @Test
  void isAValue() {
    TreeSet<Month> months = new TreeSet<>(EnumSet.of(Month.MARCH, Month.JUNE));
    ReviewSchedule schedule =
        new ReviewSchedule(
            months,
            DayRule.thirdFriday(),
            Roll.PRECEDING,
            ReviewDate.atTheChange(),
            ReviewDate.atTheChange(),
            ReviewDate.atTheChange(),
            0,
            1);
    months.clear();

    assertThat(schedule.months()).containsExactly(Month.MARCH, Month.JUNE);
    assertThat(ReviewSchedule.quarterly(Month.JUNE, DayRule.thirdFriday(), Roll.PRECEDING))
        .isEqualTo(THIRD_FRIDAYS)
        .hasSameHashCodeAs(THIRD_FRIDAYS);
  }
}
