package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY,   2024-01-31, 2024-02-01, true",
    "MONTHLY,   2024-01-02, 2024-01-31, false",
    "MONTHLY,   2023-12-29, 2024-01-02, true",
    "QUARTERLY, 2024-01-02, 2024-03-28, false",
    "QUARTERLY, 2024-03-28, 2024-04-02, true",
    "QUARTERLY, 2024-06-28, 2024-07-01, true",
    "QUARTERLY, 2024-09-30, 2024-10-01, true",
    "QUARTERLY, 2023-11-01, 2024-01-02, true",
    "YEARLY,    2023-01-02, 2023-12-29, false",
    "YEARLY,    2023-12-29, 2024-01-02, true",
    "NEVER,     2000-01-03, 2024-01-02, false",
  })
  void isDue_whenANewPeriodHasBegun(
      Schedule schedule, LocalDate last, LocalDate date, boolean due) {
    assertThat(schedule.isDue(last, date)).isEqualTo(due);
  }

  @ParameterizedTest
  @EnumSource
  void isNotDueTwiceOnOneDay(Schedule schedule) {
    LocalDate first = LocalDate.parse("2024-01-01");

    assertThat(schedule.isDue(first, first)).isFalse();
  }

  @Test
  void staysDueUntilItIsDone() {
    LocalDate last = LocalDate.parse("2023-12-29");

    assertThat(Schedule.QUARTERLY.isDue(last, LocalDate.parse("2024-01-02"))).isTrue();
    assertThat(Schedule.QUARTERLY.isDue(last, LocalDate.parse("2024-02-20"))).isTrue();
  }

  @Test
  void isNotDue_whenTheDateLiesBefore() {
    assertThat(Schedule.MONTHLY.isDue(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-01-31")))
        .isFalse();
  }
}
