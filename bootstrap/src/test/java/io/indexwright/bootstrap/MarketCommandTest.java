package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic market: written to files, taken in from them, and asked as a vendor. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("once")
class MarketCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-29T10:15:30Z"), ZoneOffset.UTC);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private static DatabaseAddress database;
  private static Settings settings;

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void start() {
    settings = SharedServer.settings();
    database = settings.database().orElseThrow();
  }

  @Test
  void writesWhatIsTakenIn() throws Exception {
    Path market = generated("--seed=1", "--json", "--gzip", "--from=2023-12-29");

    assertThat(type("instruments", "import", market.resolve("universe.csv").toString())).isZero();
    assertThat(type("bars", "import", market.resolve("bars.ndjson.gz").toString())).isZero();

    assertThat(out.toString()).contains("10 instruments are known", " bars added, 0 corrected");
    assertThat(bars("SYN1:")).isPositive();
  }

  @Test
  void writesNothingOverAFolderThatIsThere() throws IOException {
    Path market = generated("--from=2024-12-30");

    assertThat(type("market", "generate", "--out", market.toString())).isEqualTo(1);
    assertThat(type("market", "generate", "--from=1999-12-31", "--out", market + "2")).isEqualTo(1);

    assertThat(out.toString())
        .contains("market is there already")
        .contains("the synthetic market is open from 2000-01-01 to 2031-12-31");
    assertThat(new CommandFolder(folder).names()).containsExactly("market");
  }

  @Test
  void isAskedAsAVendor() throws Exception {
    assertThat(type("prices", "refresh", "--synthetic", "2:5", "--until=2024-06-27")).isZero();
    long first = bars("SYN2:");
    assertThat(type("prices", "refresh", "--synthetic", "2:5")).isZero();

    assertThat(first).isPositive();
    assertThat(bars("SYN2:")).isBetween(first + 1, first + 5);
    assertThat(out.toString()).contains("5 instruments, 0 of them failed");
    assertThat(type("prices", "refresh", "--synthetic", "seven")).isEqualTo(2);
    assertThat(out.toString()).contains("expected a seed such as 7");
  }

  /** Half of the rows are in when the import waits for a row that somebody else has put there. */
  @Test
  void leavesNothing_whenAnImportIsInterruptedInTheMiddle() throws Exception {
    Path market = generated("--seed=3");
    String file = market.resolve("bars.csv").toString();
    List<String> lines = Files.readAllLines(Path.of(file));
    String[] middle = lines.get(lines.size() / 2).split(",", -1);
    assertThat(type("instruments", "import", market.resolve("universe.csv").toString())).isZero();
    try (Connection other = connected()) {
      put(other, LocalDate.parse(middle[0]), middle[1]);
      ChildProcess child = child("bars", "import", file);
      awaitSomebodyWaiting();
      child.interrupt();
      assertThat(child.exitCode()).isNotZero();
      other.rollback();
    }

    assertThat(bars("SYN3:")).isZero();
    assertThat(type("bars", "import", file)).isZero();
    assertThat(bars("SYN3:")).isEqualTo(lines.size() - 1).isGreaterThan(20_000);
  }

  private Path generated(String... options) {
    Path market = folder.resolve("market");
    List<String> words = new ArrayList<>(List.of("market", "generate", "--instruments=10"));
    words.addAll(List.of("--out", market.toString()));
    words.addAll(List.of(options));
    assertThat(type(words.toArray(String[]::new))).as(out.toString()).isZero();
    return market;
  }

  private int type(String... words) {
    return Main.commandLine(new Program(() -> settings, CLOCK, false), Prompt.OF_NOBODY)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(words);
  }

  private static ChildProcess child(String... words) throws IOException {
    String classes = System.getProperty("java.class.path");
    return ChildProcess.start(
        ChildProcess.command(List.of("-cp", classes, Main.class.getName()), words),
        Map.of(
            "INDEXWRIGHT_DB_URL", database.url(),
            "INDEXWRIGHT_DB_USER", database.user(),
            "INDEXWRIGHT_DB_PASSWORD", database.password()));
  }

  private static Connection connected() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /** Puts a bar there, and does not say for good. */
  private static void put(Connection other, LocalDate date, String instrument) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute("select bar_partition('" + date + "')");
      other.setAutoCommit(false);
      statement.execute(
          """
          insert into bar (instrument, date, revision, decimals, currency, known_at, close)
          select number, '%s', 0, 2, currency, now(), 1 from instrument where id = '%s'
          """
              .formatted(date, instrument));
    }
  }

  private static void awaitSomebodyWaiting() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (count("pg_locks where not granted") == 0) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static long bars(String market) {
    return count("bar join instrument on number = bar.instrument where id like '" + market + "%'");
  }

  private static long count(String from) {
    try (Connection connection = connected();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
