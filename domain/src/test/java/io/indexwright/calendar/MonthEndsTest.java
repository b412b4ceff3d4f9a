package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthEndsTest {
  private static final YearMonth MARCH = YearMonth.of(2024, 3);
  private static final LocalDate FRIDAY = LocalDate.parse("2024-03-29");

  @Test
  void isTheLastWeekday() {
    assertThat(MonthEnds.weekdays().of(MARCH)).isEqualTo(FRIDAY);
    assertThat(MonthEnds.weekdays().of(YearMonth.of(2024, 6))).isEqualTo("2024-06-28");
    assertThat(MonthEnds.weekdays().of(YearMonth.of(2024, 1))).isEqualTo("2024-01-31");
  }

  @Test
  void isTheLastSession_ofACalendar() {
    TradingCalendar calendar =
        TradingCalendar.of(
            new CalendarId("X"),
            List.of(FRIDAY.minusDays(1), FRIDAY.plusDays(3), FRIDAY.plusDays(40)));

    assertThat(MonthEnds.of(calendar).of(MARCH)).isEqualTo("2024-03-28");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonthEnds.of(calendar).of(MARCH.plusMonths(2)))
        .withMessageContaining("outside the calendar X");
  }

  @Test
  void countsDaysAfterItToTheNextMonth() {
    MonthEnds ends = MonthEnds.weekdays();

    assertThat(ends.monthOf(FRIDAY)).isEqualTo(MARCH);
    assertThat(ends.monthOf(FRIDAY.plusDays(1))).isEqualTo(MARCH.plusMonths(1));
  }

  @Test
  void endsAtTheLastDateBeforeTheNextMonth_onceThereIsOne() {
    MonthEnds ends = MonthEnds.weekdays();
    List<LocalDate> dates = List.of(FRIDAY.minusDays(2), FRIDAY.minusDays(1), FRIDAY.plusDays(3));

    assertThat(ends.endsAt(dates, 0)).isFalse();
    assertThat(ends.endsAt(dates, 1)).isTrue();
    assertThat(ends.endsAt(dates, 2)).isFalse();
  }
}
