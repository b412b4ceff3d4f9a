package io.indexwright.calendar;

import static io.indexwright.calendar.Weeks.days;
import static io.indexwright.calendar.Weeks.notice;
import static io.indexwright.calendar.Weeks.winter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.Notice.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRuleTest {
  private static final YearMonth JANUARY = YearMonth.of(2024, 1);
  private static final TradingCalendar WINTER =
      winter(
          notice("2024-01-01", Kind.CLOSED, "2023-12-01"),
          notice("2024-01-19", Kind.CLOSED, "2023-12-01"),
          notice("2024-01-31", Kind.CLOSED, "2023-12-01"));

  private static Optional<LocalDate> in(YearMonth month, DayRule rule) {
    return rule.sessionIn(month, WINTER, Roll.PRECEDING);
  }

  @ParameterizedTest
  @CsvSource({
    "3, FRIDAY,    2024-01-19",
    "3, FRIDAY,    2024-03-15",
    "3, FRIDAY,    2024-06-21",
    "1, MONDAY,    2024-01-01",
    "4, WEDNESDAY, 2024-01-24",
  })
  void nthWeekdayCountsFromTheFirst(int nth, DayOfWeek weekday, LocalDate day) {
    assertThat(new DayRule.NthWeekday(nth, weekday).in(YearMonth.from(day))).isEqualTo(day);
  }

  @Test
  void namedDaysMayBeNoSessions() {
    assertThat(DayRule.thirdFriday().in(JANUARY)).isEqualTo("2024-01-19");
    assertThat(new DayRule.LastWeekday(DayOfWeek.WEDNESDAY).in(JANUARY)).isEqualTo("2024-01-31");
    assertThat(new DayRule.DayOfMonth(28).in(JANUARY)).isEqualTo("2024-01-28");
    assertThat(
            new DayRule.WeekdayBefore(
                    DayOfWeek.WEDNESDAY, new DayRule.NthWeekday(2, DayOfWeek.FRIDAY))
                .in(JANUARY))
        .isEqualTo("2024-01-10");
    assertThat(new DayRule.WeekdayBefore(DayOfWeek.FRIDAY, DayRule.thirdFriday()).in(JANUARY))
        .isEqualTo("2024-01-12");
  }

  @Test
  void areRolledToSessions() {
    assertThat(in(JANUARY, DayRule.thirdFriday())).contains(LocalDate.parse("2024-01-18"));
    assertThat(DayRule.thirdFriday().sessionIn(JANUARY, WINTER, Roll.FOLLOWING))
        .contains(LocalDate.parse("2024-01-22"));
  }

  @ParameterizedTest
  @CsvSource({"1, 2024-01-02", "2, 2024-01-03", "15, 2024-01-23"})
  void nthBusinessDayCountsSessions(int nth, LocalDate day) {
    assertThat(in(JANUARY, new DayRule.NthBusinessDay(nth))).contains(day);
  }

  @Test
  void lastBusinessDayIsTheLastSession() {
    assertThat(in(JANUARY, new DayRule.LastBusinessDay())).contains(LocalDate.parse("2024-01-30"));
    assertThat(new DayRule.LastBusinessDay().sessionIn(JANUARY, WINTER, Roll.FOLLOWING))
        .contains(LocalDate.parse("2024-01-30"));
  }

  @Test
  void isMovedBySessionsAndMonths() {
    assertThat(in(JANUARY, DayRule.thirdFriday().plusSessions(1)))
        .contains(LocalDate.parse("2024-01-22"));
    assertThat(in(JANUARY, DayRule.thirdFriday().plusSessions(-4)))
        .contains(LocalDate.parse("2024-01-12"));
    assertThat(in(YearMonth.of(2024, 2), new DayRule.LastBusinessDay().monthsBefore(1)))
        .contains(LocalDate.parse("2024-01-30"));
  }

  @Nested
  class AtTheEndOfWhatIsKnown {
    private final TradingCalendar file = days("2024-01-05", "2024-01-08", "2024-02-01");

    @Test
    void nothingIsSaidOfDaysToCome() {
      YearMonth february = YearMonth.of(2024, 2);

      assertThat(new DayRule.LastBusinessDay().sessionIn(february, file, Roll.PRECEDING)).isEmpty();
      assertThat(DayRule.thirdFriday().sessionIn(february, file, Roll.PRECEDING)).isEmpty();
      assertThat(DayRule.thirdFriday().sessionIn(february, file, Roll.FOLLOWING)).isEmpty();
      assertThat(new DayRule.NthBusinessDay(2).sessionIn(february, file, Roll.PRECEDING)).isEmpty();
      assertThat(new DayRule.DayOfMonth(2).sessionIn(february, file, Roll.MODIFIED_FOLLOWING))
          .isEmpty();
    }

    @Test
    void theFirstSessionOfTheLastMonthIsKnown() {
      assertThat(
              new DayRule.NthBusinessDay(1).sessionIn(YearMonth.of(2024, 2), file, Roll.PRECEDING))
          .contains(LocalDate.parse("2024-02-01"));
    }

    @Test
    void theFirstSessionOfTheFirstMonthIsNot() {
      for (Roll roll : Roll.values()) {
        assertThat(new DayRule.NthBusinessDay(1).sessionIn(JANUARY, file, roll)).isEmpty();
        assertThat(new DayRule.NthBusinessDay(3).sessionIn(JANUARY, file, roll)).isEmpty();
      }
    }

    @Test
    void aMonthWithTooFewSessionsMeansItsEnd() {
      TradingCalendar sparse = days("2023-12-01", "2024-01-05", "2024-02-01");

      assertThat(new DayRule.NthBusinessDay(2).sessionIn(JANUARY, sparse, Roll.FOLLOWING))
          .contains(LocalDate.parse("2024-02-01"));
      assertThat(new DayRule.NthBusinessDay(2).sessionIn(JANUARY, sparse, Roll.PRECEDING))
          .contains(LocalDate.parse("2024-01-05"));
    }
  }

  @Nested
  class Rolls {

    @ParameterizedTest
    @CsvSource({
      "2024-01-10, 2024-01-10, 2024-01-10, 2024-01-10",
      "2024-01-13, 2024-01-12, 2024-01-15, 2024-01-15",
      "2024-01-31, 2024-01-30, 2024-02-01, 2024-01-30",
    })
    void findSessions(LocalDate day, LocalDate before, LocalDate after, LocalDate modified) {
      assertThat(Roll.PRECEDING.session(day, WINTER)).contains(before);
      assertThat(Roll.FOLLOWING.session(day, WINTER)).contains(after);
      assertThat(Roll.MODIFIED_FOLLOWING.session(day, WINTER)).contains(modified);
    }

    @Test
    void doNotGoBackWhileTheMonthMayGoOn() {
      TradingCalendar untilSunday =
          TradingCalendar.of(
              Weeks.ID,
              Weeks.span("2024-01-01", "2024-01-28"),
              TradingWeek.MONDAY_TO_FRIDAY,
              List.of());

      assertThat(Roll.MODIFIED_FOLLOWING.session(LocalDate.parse("2024-01-27"), untilSunday))
          .isEmpty();
    }

    @Test
    void goBackAtTheEndOfAWholeMonth() {
      TradingCalendar closed = winter(notice("2024-02-29", Kind.CLOSED, "2024-02-01"));

      assertThat(Roll.MODIFIED_FOLLOWING.session(LocalDate.parse("2024-02-29"), closed))
          .contains(LocalDate.parse("2024-02-28"));
      assertThat(Roll.FOLLOWING.session(LocalDate.parse("2024-02-29"), closed)).isEmpty();
    }
  }

  @Test
  void refusesWhatSomeMonthsDoNotHave() {
    refuses(() -> new DayRule.NthWeekday(5, DayOfWeek.FRIDAY), "nth weekday must be 1 to 4: 5");
    refuses(() -> new DayRule.NthWeekday(0, DayOfWeek.FRIDAY), "nth weekday must be 1 to 4: 0");
    refuses(() -> new DayRule.DayOfMonth(29), "day of month must be 1 to 28: 29");
    refuses(() -> new DayRule.NthBusinessDay(16), "nth business day must be 1 to 15: 16");
    refuses(() -> DayRule.thirdFriday().plusSessions(0), "offset in sessions must be 1 to 60: 0");
    refuses(
        () -> DayRule.thirdFriday().plusSessions(-61), "offset in sessions must be 1 to 60: 61");
    refuses(() -> DayRule.thirdFriday().monthsBefore(0), "months before must be 1 to 12: 0");
    refuses(
        () -> new ReviewDate.SessionsBefore(-1), "sessions before the change must be 0 to 250: -1");
  }

  private static void refuses(Supplier<?> rule, String message) {
    assertThatIllegalArgumentException().isThrownBy(rule::get).withMessage(message);
  }
}
