package io.indexwright.calendar;

import static io.indexwright.calendar.Weeks.date;
import static io.indexwright.calendar.Weeks.days;
import static io.indexwright.calendar.Weeks.notice;
import static io.indexwright.calendar.Weeks.winter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.Notice.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {

  @Nested
  class FiveDaysAWeek {
    private final TradingCalendar calendar =
        winter(notice("2024-01-01", Kind.CLOSED, "2023-12-01"));

    @Test
    void tradesFromMondayToFridayButOnHolidays() {
      assertThat(calendar.sessions(date("2024-01-01"), date("2024-01-10")))
          .isEqualTo(
              days(
                      "2024-01-02",
                      "2024-01-03",
                      "2024-01-04",
                      "2024-01-05",
                      "2024-01-08",
                      "2024-01-09")
                  .sessions(date("2024-01-02"), date("2024-01-10")));
      assertThat(calendar.isSession(date("2024-01-01"))).isFalse();
      assertThat(calendar.isSession(date("2024-01-02"))).isTrue();
      assertThat(calendar.isSession(date("2024-01-06"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "2024-01-05, 2024-01-05, 2024-01-05",
      "2024-01-06, 2024-01-05, 2024-01-08",
      "2024-01-08, 2024-01-08, 2024-01-08",
    })
    void knowsWhatStandsForADay(LocalDate day, LocalDate onOrBefore, LocalDate onOrAfter) {
      assertThat(calendar.sessionOnOrBefore(day)).isEqualTo(onOrBefore);
      assertThat(calendar.sessionOnOrAfter(day)).isEqualTo(onOrAfter);
    }

    @ParameterizedTest
    @CsvSource({
      "2024-01-05, 2024-01-04, 2024-01-08",
      "2024-01-06, 2024-01-05, 2024-01-08",
      "2024-01-08, 2024-01-05, 2024-01-09",
    })
    void knowsTheNeighboursOfADay(LocalDate day, LocalDate before, LocalDate after) {
      assertThat(calendar.previous(day)).isEqualTo(before);
      assertThat(calendar.next(day)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"0, 2024-01-05", "1, 2024-01-08", "-3, 2024-01-02", "6, 2024-01-15"})
    void countsSessions(int count, LocalDate there) {
      assertThat(calendar.plus(date("2024-01-05"), count)).isEqualTo(there);
    }

    @Test
    void refusesToCountFromADayThatIsNone() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.plus(date("2024-01-06"), 1))
          .withMessage("2024-01-06 is no session of OURS");
    }

    @Test
    void refusesToCountBeyondTheSpan() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.plus(date("2024-01-03"), -2))
          .withMessage(
              "2024-01-03 -2 sessions is outside OURS, which is known from 2024-01-01 to"
                  + " 2024-02-29");
      assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(date("2024-02-29"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2024-03-01"})
    void refusesQuestionsOutsideTheSpan(LocalDate day) {
      String outside =
          day + " is outside the calendar OURS, which is known from 2024-01-01 to 2024-02-29";

      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.isSession(day))
          .withMessage(outside);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.sessionOnOrAfter(day))
          .withMessage(outside);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.sessionOnOrBefore(day))
          .withMessage(outside);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.closesEarly(day))
          .withMessage(outside);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.noticeFor(day))
          .withMessage(outside);
    }

    @Test
    void hasNeighboursOfTheDaysRightBesideTheSpan() {
      assertThat(calendar.next(date("2023-12-31"))).isEqualTo("2024-01-02");
      assertThat(calendar.previous(date("2024-03-01"))).isEqualTo("2024-02-29");
      assertThatIllegalArgumentException().isThrownBy(() -> calendar.next(date("2023-12-30")));
      assertThatIllegalArgumentException().isThrownBy(() -> calendar.previous(date("2024-03-02")));
    }

    @Test
    void saysWhenTheSpanHasNoNeighbour() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.previous(date("2024-01-02")))
          .withMessageStartingWith("no session before 2024-01-02 in OURS");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.sessionOnOrBefore(date("2024-01-01")))
          .withMessageStartingWith("no session on or before 2024-01-01");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> winter(notice("2024-02-29", Kind.CLOSED, "2024-02-29")).next(LEAP_EVE))
          .withMessageStartingWith("no session after 2024-02-28");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  winter(notice("2024-02-29", Kind.CLOSED, "2024-02-29"))
                      .sessionOnOrAfter(LEAP_EVE.plusDays(1)))
          .withMessageStartingWith("no session on or after 2024-02-29");
    }

    @Test
    void hasNoSessionsInAnEmptyStretch() {
      assertThat(calendar.sessions(date("2024-01-05"), date("2024-01-05"))).isEmpty();
      assertThat(calendar.sessions(date("2024-02-29"), date("2024-03-01"))).hasSize(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.sessions(date("2024-02-29"), date("2024-03-02")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.sessions(date("2023-12-31"), date("2024-01-02")));
    }
  }

  private static final LocalDate LEAP_EVE = date("2024-02-28");

  @Nested
  class Notices {

    @Test
    void makeSessionsOfWeekendsAndShortenThem() {
      TradingCalendar muhurat =
          winter(
              notice("2024-01-13", Kind.SESSION, "2024-01-02"),
              notice("2024-01-14", Kind.EARLY_CLOSE, "2024-01-02"),
              notice("2024-01-15", Kind.EARLY_CLOSE, "2024-01-02"));

      assertThat(muhurat.sessions(date("2024-01-12"), date("2024-01-16")))
          .extracting(LocalDate::getDayOfMonth)
          .containsExactly(12, 13, 14, 15);
      assertThat(muhurat.closesEarly(date("2024-01-13"))).isFalse();
      assertThat(muhurat.closesEarly(date("2024-01-14"))).isTrue();
      assertThat(muhurat.closesEarly(date("2024-01-15"))).isTrue();
      assertThat(muhurat.closesEarly(date("2024-01-16"))).isFalse();
    }

    @Test
    void areNotThereBeforeTheyAreKnown() {
      TradingCalendar storm = winter(notice("2024-01-10", Kind.CLOSED, "2024-01-09"));

      assertThat(storm.asKnownAt(date("2024-01-08")).isSession(date("2024-01-10"))).isTrue();
      assertThat(storm.asKnownAt(date("2024-01-09")).isSession(date("2024-01-10"))).isFalse();
      assertThat(storm.asKnownAt(date("2024-01-08")).notices()).isEmpty();
    }

    @Test
    void areOverruledByLaterOnes() {
      TradingCalendar moved =
          winter(
              notice("2024-01-10", Kind.SESSION, "2024-01-05"),
              notice("2024-01-10", Kind.CLOSED, "2023-06-01"));

      assertThat(moved.isSession(date("2024-01-10"))).isTrue();
      assertThat(moved.asKnownAt(date("2024-01-04")).isSession(date("2024-01-10"))).isFalse();
      assertThat(moved.asKnownAt(date("2023-05-31")).isSession(date("2024-01-10"))).isTrue();
      assertThat(moved.notices()).hasSize(2);
    }

    @Test
    void closeIfTheyDisagreeOnOneDay() {
      TradingCalendar eve =
          winter(
              notice("2024-01-10", Kind.CLOSED, "2023-06-01"),
              notice("2024-01-10", Kind.EARLY_CLOSE, "2023-06-01"));

      assertThat(eve.isSession(date("2024-01-10"))).isFalse();
    }

    @Test
    void sayWhy() {
      Notice holiday = notice("2024-01-10", Kind.CLOSED, "2023-06-01");

      assertThat(winter(holiday).noticeFor(date("2024-01-10"))).contains(holiday);
      assertThat(winter(holiday).noticeFor(date("2024-01-06"))).isEmpty();
    }

    @Test
    void areRefusedOutsideTheSpan() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> winter(notice("2024-03-01", Kind.CLOSED, "2023-06-01")))
          .withMessage("a reason on 2024-03-01 is outside 2024-01-01 to 2024-02-29");
    }
  }

  @Nested
  class GivenDates {

    @Test
    void areTheSessionsInOrder() {
      TradingCalendar file = days("2024-01-13", "2024-01-02", "2024-01-13");

      assertThat(file.first()).isEqualTo("2024-01-02");
      assertThat(file.last()).isEqualTo("2024-01-13");
      assertThat(file.sessions(file.first(), file.last().plusDays(1))).hasSize(2);
      assertThat(file.asKnownAt(date("2000-01-01")).isSession(date("2024-01-13"))).isTrue();
      assertThat(file).hasToString("OURS from 2024-01-02 to 2024-01-13");
      assertThat(file.id()).isEqualTo(Weeks.ID);
    }

    @Test
    void areNeeded() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TradingCalendar.of(Weeks.ID, List.of()))
          .withMessage("a calendar needs a session: OURS");
    }
  }

  @Test
  void neverCloses_whenEveryDayTrades() {
    TradingCalendar crypto = TradingCalendar.everyDay(new CalendarId("24-7"));

    assertThat(crypto.isSession(date("2024-12-25"))).isTrue();
    assertThat(crypto.plus(date("2024-02-28"), 2)).isEqualTo("2024-03-01");
    assertThat(crypto.sessions(date("2024-01-01"), date("2025-01-01"))).hasSize(366);
  }
}
