package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class QualityCommandTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 90;
  private static final LocalDate BAD = START.plusDays(70);

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();

  @Test
  void findsAPriceInPence_andProposesAHundredthOfIt() throws IOException {
    assertThat(quality(prices(BigDecimal.valueOf(100)), "--convention", "as_traded")).isEqualTo(1);

    assertThat(out.toString()).contains("2026-03-12", "WRONG", "close times 0.01", " in 90 rows");
  }

  @Test
  void tellsItAsJson() throws IOException {
    Path file = prices(BigDecimal.valueOf(100));

    assertThat(quality(file, "--convention", "as_traded", "--json", "--from", "wrong"))
        .isEqualTo(1);

    assertThat(out.toString())
        .contains("\"from\": \"2026-03-12\"")
        .contains("\"severity\": \"WRONG\"")
        .contains("close times 0.01");
  }

  @Test
  void findsNothing_whereNothingIsWrong() throws IOException {
    assertThat(quality(prices(BigDecimal.ONE), "--convention", "as_traded", "--trailing")).isZero();

    assertThat(out.toString()).endsWith("0 findings in 90 rows\n");
  }

  @Test
  void refusesACalendarThatNobodyKnows() throws IOException {
    Path file = prices(BigDecimal.ONE);

    assertThat(quality(file, "--convention", "rate", "--calendar", "XXXX")).isEqualTo(1);

    assertThat(out.toString()).contains("nobody knows the calendar XXXX");
  }

  /** A slow wave around 50, one close of which is multiplied. */
  private Path prices(BigDecimal factor) throws IOException {
    List<String> lines = new ArrayList<>(List.of("date,close"));
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = START.plusDays(day);
      BigDecimal close = BigDecimal.valueOf(5_000 + day * 17 % 101, 2);
      BigDecimal shown = date.equals(BAD) ? close.multiply(factor) : close;
      lines.add(date + "," + shown.toPlainString());
    }
    return Files.write(folder.resolve("rows.csv"), lines);
  }

  private int quality(Path file, String... options) {
    Program program =
        new Program(
            () -> {
              throw new AssertionError("no database is asked");
            },
            Clock.systemUTC(),
            false);
    return Main.commandLine(program, Prompt.OF_NOBODY)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(
            Stream.concat(Stream.of("quality", file.toString()), Stream.of(options))
                .toArray(String[]::new));
  }
}
