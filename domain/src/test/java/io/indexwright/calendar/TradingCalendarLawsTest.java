package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The number of the failing run repeats it. */
class TradingCalendarLawsTest {

  @RepeatedTest(100)
  void sessionsAreFoundAgainFromAnywhere(RepetitionInfo run) {
    TradingCalendar calendar = Weeks.random(new Random(run.getCurrentRepetition()));
    List<LocalDate> sessions = calendar.sessions(calendar.first(), calendar.last().plusDays(1));

    for (int i = 0; i < sessions.size() - 1; i++) {
      LocalDate here = sessions.get(i);
      LocalDate next = sessions.get(i + 1);
      assertThat(calendar.next(here)).isEqualTo(next);
      assertThat(calendar.previous(next)).isEqualTo(here);
      assertThat(calendar.sessionOnOrAfter(here.plusDays(1))).isEqualTo(next);
      assertThat(calendar.sessionOnOrBefore(next.minusDays(1))).isEqualTo(here);
      assertThat(calendar.plus(sessions.get(0), i)).isEqualTo(here);
      assertThat(calendar.plus(here, -i)).isEqualTo(sessions.get(0));
    }
  }

  @RepeatedTest(100)
  void stretchesAddUp(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    TradingCalendar calendar = Weeks.random(random);
    LocalDate end = calendar.last().plusDays(1);
    int days = (int) (end.toEpochDay() - calendar.first().toEpochDay());
    LocalDate cut = calendar.first().plusDays(random.nextInt(days + 1));
    List<LocalDate> parts = new ArrayList<>(calendar.sessions(calendar.first(), cut));
    parts.addAll(calendar.sessions(cut, end));

    assertThat(parts).isEqualTo(calendar.sessions(calendar.first(), end));
    assertThat(parts).allMatch(calendar::isSession);
    assertThat(calendar.first().datesUntil(end).filter(calendar::isSession).toList())
        .isEqualTo(parts);
  }
}
