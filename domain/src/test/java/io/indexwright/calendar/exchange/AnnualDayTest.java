package io.indexwright.calendar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualDayTest {

  /** The earliest and the latest possible dates, and the exceptions of the old tables. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
        "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25",
        "2049-04-18", "2076-04-19", "2285-03-22"
      })
  void easterIsTheSundayAfterTheFullMoonOfSpring(LocalDate sunday) {
    assertThat(AnnualDay.easter(0).in(sunday.getYear())).contains(sunday);
  }

  @ParameterizedTest
  @CsvSource({"2023-01-16, 3, JANUARY", "2024-09-02, 1, SEPTEMBER", "2024-10-28, 4, OCTOBER"})
  void countsWeekdays(LocalDate day, int nth, Month month) {
    assertThat(AnnualDay.nth(nth, DayOfWeek.MONDAY, month).in(day.getYear())).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-27, MAY", "2021-05-31, MAY", "2024-08-26, AUGUST", "2024-09-30, SEPTEMBER"})
  void countsFromTheEnd(LocalDate day, Month month) {
    assertThat(AnnualDay.last(DayOfWeek.MONDAY, month).in(day.getYear())).contains(day);
  }

  @Test
  void listsWhatNoRuleSays() {
    AnnualDay listed = AnnualDay.listed(" 2009-09-22\n2015-09-22 ");

    assertThat(listed.in(2009)).contains(LocalDate.parse("2009-09-22"));
    assertThat(listed.in(2010)).isEmpty();
    assertThat(listed.plusDays(1).in(2015)).contains(LocalDate.parse("2015-09-23"));
  }
}
