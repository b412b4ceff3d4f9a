package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.indexwright.bootstrap.settings.MarketSettings;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed: a day that goes through, one that is held, one that is corrected. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class DailyCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T10:15:30Z"), ZoneOffset.UTC);
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate BASE = LocalDate.of(2026, 1, 28);
  private static final IndexId INDEX = new IndexId(new UUID(0, 1));

  private static final Settings SETTINGS = SharedServer.settings();

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();

  @Test
  void takesDaysInAndPublishesThem() throws IOException {
    write("instruments.csv", "instrument,name,currency", "A,Alpha,USD", "B,Beta,USD");
    write(
        "closes.csv",
        "date,instrument,close",
        "2026-01-28,A,10",
        "2026-01-28,B,10",
        "2026-01-29,A,12",
        "2026-01-29,B,9",
        "2026-01-30,A,12",
        "2026-01-30,B,4.50");
    assertThat(daily("2026-01-28")).isZero();
    history();
    define();

    assertThat(daily("2026-01-29")).isZero();
    // ½ × 12/10 + ½ × 9/10 = 1.05
    assertThat(said())
        .contains("refresh", "2 closes, 0 rates", "105.00 on 2026-01-29 from ", "done");

    assertThat(daily("2026-01-30")).isEqualTo(1);
    assertThat(said()).contains("✗ B: OUTLIER: 0.5 times the close before", "the day is held");

    write("actions.csv", "ex_date,instrument,action,new,held", "2026-01-30,B,SPLIT,2,1");
    assertThat(daily("2026-01-30", "--turn", "2")).isZero();
    assertThat(said()).contains("1 announcements", "105.00 on 2026-01-30 from ");

    assertThat(daily("2026-01-30", "--accept", "Ada")).isZero();
    assertThat(said()).contains("accepted by Ada: nothing found");
  }

  @Test
  void takesInTheRatesOfTheBank() throws IOException {
    write("rates.csv", "Date,USD,CYP,", "2008-01-02,1.4688,N/A,", "2007-12-31,1.4721,0.58527,");
    String file = folder.resolve("rates.csv").toString();

    assertThat(execute("rates", "import", file)).isZero();
    assertThat(said())
        .contains("note: no CYP per EUR after 2007-12-31")
        .contains("3 rates of 2 currencies, 2007-12-31 to 2008-01-02");

    write("rates.csv", "Date,USD,", "2008-01-02,dear,");
    assertThat(execute("rates", "import", file)).isEqualTo(1);
    assertThat(said()).contains("line 2, column USD: expected a positive decimal, was 'dear'");
  }

  @Test
  void asksTheBankForItsRates_whenThereIsNoFile() throws IOException {
    HttpServer bank =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] rates = "Date,SEK,\n2026-01-30,10.5,\n".getBytes(StandardCharsets.US_ASCII);
    bank.createContext("/rates/", exchange -> answer(exchange, rates));
    bank.start();
    try {
      URI folder = URI.create("http://127.0.0.1:" + bank.getAddress().getPort() + "/rates/");
      assertThat(execute(asking(folder), "rates", "import")).isZero();
      assertThat(said()).contains("1 rates of 1 currencies, 2026-01-30 to 2026-01-30");

      assertThat(execute(asking(folder.resolve("/none/")), "rates", "import")).isEqualTo(1);
      assertThat(said()).contains("✗ UNKNOWN: ");
    } finally {
      bank.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Settings asking(URI bank) {
    MarketSettings usual = MarketSettings.USUAL;
    return new Settings(
        SETTINGS.database(),
        SETTINGS.use(),
        SETTINGS.tdengine(),
        SETTINGS.home(),
        SETTINGS.face(),
        new MarketSettings(
            usual.refreshAt(), usual.dailyAt(), usual.credits(), usual.vendor(), bank),
        SETTINGS.dealing(),
        SETTINGS.privacy(),
        SETTINGS.warnings(),
        SETTINGS.secrets());
  }

  @Test
  void takesInBars_allOrNone() throws IOException {
    write("instruments.csv", "instrument,name,currency", "C,Gamma,USD");
    write("closes.csv", "date,instrument,close", "2026-01-28,C,10");
    assertThat(daily("2026-01-28", "--source", "bars")).isZero();
    write(
        "bars.csv", "date,instrument,close,volume", "2026-01-29,C,11,1000", "2026-01-30,C,eleven,");
    String file = folder.resolve("bars.csv").toString();

    assertThat(execute("bars", "import", file, "--currency", "USD")).isEqualTo(1);
    assertThat(said())
        .contains("line 3, close: expected a decimal such as 123.45, was 'eleven'")
        .contains("✗ nothing was taken of 2 rows");

    assertThat(execute("bars", "import", file, "--currency", "USD", "--best-effort")).isEqualTo(1);
    assertThat(said()).contains("line 3, close: ", "1 rows: 1 bars added, 0 corrected");

    write("bars.csv", "date,instrument,close", "2026-01-29,C,11.50", "2026-01-30,C,12");
    assertThat(execute("bars", "import", file, "--currency", "USD", "--dry-run")).isZero();
    assertThat(said()).contains("2 rows: 1 bars would be added, 1 corrected, 0 known already");
    assertThat(execute("bars", "import", file, "--currency", "USD")).isZero();
    assertThat(said()).contains("2 rows: 1 bars added, 1 corrected, 0 known already");
  }

  /** Thirty closes of January and December that move by two in a hundred each. */
  private void history() throws IOException {
    List<String> rows = new ArrayList<>(List.of("date,instrument,close"));
    for (int day = 1; day <= 30; day++) {
      for (String instrument : List.of("A", "B")) {
        rows.add(
            "%s,%s,%s".formatted(BASE.minusDays(day), instrument, day % 2 == 0 ? "10" : "10.2"));
      }
    }
    write("history.csv", rows.toArray(String[]::new));
    String file = folder.resolve("history.csv").toString();
    assertThat(execute("bars", "import", file, "--currency", "USD")).isZero();
  }

  private static void define() {
    try (Wiring wiring = new Wiring(SETTINGS, CLOCK)) {
      wiring
          .indices()
          .define(
              new IndexDefinition(
                  INDEX,
                  Edition.first(BASE),
                  "A and B",
                  USD,
                  Membership.listed(
                      new TreeSet<>(List.of(new InstrumentId("A"), new InstrumentId("B")))),
                  new Construction(
                      new Weighting.EqualWeighted(),
                      new Capping.None(),
                      Money.of("1000000", USD),
                      6),
                  new Timetable(Timetable.PRICED_DATES, ReviewSchedule.none()),
                  new Base.AtLevel(BASE, IndexLevel.of("100")),
                  Conventions.strict(Absorption.DIVISOR, 2)));
    }
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private String said() {
    String said = out.toString();
    out.getBuffer().setLength(0);
    return said;
  }

  private int daily(String date, String... options) {
    String[] typed = {"daily", date, "--from", folder.toString()};
    String[] all = new String[typed.length + options.length];
    System.arraycopy(typed, 0, all, 0, typed.length);
    System.arraycopy(options, 0, all, typed.length, options.length);
    return execute(all);
  }

  private int execute(String... typed) {
    return execute(SETTINGS, typed);
  }

  private int execute(Settings own, String... typed) {
    return Main.commandLine(new Program(() -> own, CLOCK, false), Prompt.OF_NOBODY)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(typed);
  }
}
