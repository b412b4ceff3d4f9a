package io.indexwright.calendar.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of docs/rules/calendar.md holds the golden figures. */
class ExchangeCalendarsTest {
  private static final Path PAGE = Path.of("..", "docs", "rules", "calendar.md");

  @TestFactory
  Stream<DynamicTest> agreesWithTheTableOfThePage() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| X"))
            .map(line -> Stream.of(line.split("\\|")).map(String::strip).skip(1).toList())
            .toList();
    assertThat(rows).hasSize(6);
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
  }

  private static void check(List<String> row) throws GeneralSecurityException {
    TradingCalendar calendar = Calendars.of(row.get(0));
    List<LocalDate> sessions = Calendars.sessions(calendar);
    StringBuilder text = new StringBuilder();
    sessions.forEach(session -> text.append(session).append('\n'));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));

    assertThat(sessions).hasSize(Integer.parseInt(row.get(2)));
    assertThat(sessions.stream().filter(calendar::closesEarly))
        .hasSize(Integer.parseInt(row.get(3)));
    assertThat("`" + HexFormat.of().formatHex(hash) + "`").isEqualTo(row.get(4));
  }

  @Test
  void knowsSixExchangesAndAMarketThatNeverCloses() {
    assertThat(ExchangeCalendars.ids())
        .extracting(CalendarId::value)
        .containsExactly("24-7", "XETR", "XHKG", "XLON", "XNAS", "XNYS", "XTKS");
    assertThat(ExchangeCalendars.of(new CalendarId("XPAR"))).isEmpty();
    assertThat(Calendars.of("24-7").isSession(LocalDate.parse("2024-12-25"))).isTrue();
  }

  /** None of the six has had one since 1990, nor a notice for a day that trades anyway. */
  @Test
  void hasNoSessionsOnWeekends() {
    for (CalendarId id : ExchangeCalendars.ids()) {
      TradingCalendar calendar = ExchangeCalendars.of(id).orElseThrow();
      assertThat(calendar.notices())
          .extracting(Notice::day)
          .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
  }

  @Test
  void answersForFiveYearsToCome() {
    assertThat(Calendars.of("XNYS").first()).isEqualTo("1990-01-01");
    assertThat(Calendars.of("XNYS").last()).isEqualTo("2031-12-31");
  }
}
