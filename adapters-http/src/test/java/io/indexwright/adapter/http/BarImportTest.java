package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.market.BarImportRoutes;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.protection.RequestLimits;
import io.indexwright.application.access.Role;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.market.ImportBars;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class BarImportTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId A = new InstrumentId("A");
  private static final int MOST = 1_000;
  private static final String PATH = "/api/v1/prices/imports";

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices prices = new InMemoryPrices(instruments);
  private final List<Path> read = new ArrayList<>();
  private final Doorkeeper keeper = new Doorkeeper(Clock.systemUTC());
  private final RunningApi open =
      RunningApi.of(
          HttpApi.start(
              new HttpAddress("127.0.0.1", 0),
              small(),
              keeper.gate(),
              List.of(
                  new BarImportRoutes(
                      new ImportBars(prices, new InMemoryTransactions()), this::form, NOON))));
  private final RunningApi api = open.as(keeper.tokenOf(Role.OPERATOR));

  private static Protection small() {
    Protection usual = Protection.USUAL;
    RequestLimits limits = usual.limits();
    return new Protection(
        new RequestLimits(
            limits.headBytes(),
            MOST,
            limits.connections(),
            limits.pace(),
            limits.answer(),
            limits.idle()),
        usual.tls(),
        usual.origins(),
        usual.proxies(),
        usual.admins(),
        usual.rates(),
        usual.lead());
  }

  BarImportTest() {
    instruments.add(List.of(new Instrument(A, "A", USD)));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  /** A close on every line, of one day after the other; what is no number is wrong. */
  private ImportBars.Source form(Path file, Optional<Currency> currency) {
    read.add(file);
    return reader -> reader.apply(rows(file, currency.orElse(USD)).iterator());
  }

  private static List<Reading> rows(Path file, Currency currency) {
    List<Reading> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        long number = rows.size() + 1L;
        rows.add(
            line.matches("[0-9]+")
                ? new BarRow(
                    number,
                    "A",
                    LocalDate.of(2026, 1, 1).plusDays(number),
                    currency.getCurrencyCode(),
                    new BarRow.Figures(
                        new BigDecimal(line),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                : new RowFault(number, "close", "expected a number, was " + line));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }

  private int known() {
    return prices
        .history(
            new TreeSet<>(List.of(A)),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1),
            NOON.instant())
        .dates()
        .size();
  }

  @Test
  void takesEveryRow() {
    HttpResponse<String> answer = api.post(PATH, "10\n11\n");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode said = json(answer);
    assertThat(said.get("rows").intValue()).isEqualTo(2);
    assertThat(said.get("added").intValue()).isEqualTo(2);
    assertThat(said.get("rejected")).isEmpty();
    assertThat(known()).isEqualTo(2);
    assertThat(read).singleElement().satisfies(file -> assertThat(file).doesNotExist());
  }

  @Test
  void isNotForEverybody() {
    assertThat(open.post(PATH, "10\n").statusCode()).isEqualTo(401);
    assertThat(open.as(keeper.tokenOf(Role.TRADER)).post(PATH, "10\n").statusCode()).isEqualTo(403);
    assertThat(read).isEmpty();
  }

  @Test
  void saysWhichRowsAreWrong_andTakesNone() {
    HttpResponse<String> answer = api.post(PATH, "10\nten\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = json(answer);
    assertThat(problem.get("type").textValue()).isEqualTo("urn:indexwright:problem:rows-refused");
    assertThat(problem.get("detail").textValue())
        .isEqualTo("nothing was taken of 2 rows; faults in all: 1");
    assertThat(problem.get("errors").get(0).get("parameter").textValue())
        .isEqualTo("line 2, close");
    assertThat(problem.get("errors").get(0).get("message").textValue())
        .isEqualTo("expected a number, was ten");
    assertThat(known()).isZero();
  }

  @Test
  void takesTheRowsThatAreRight_whenItIsAskedTo() {
    HttpResponse<String> answer = api.post(PATH + "?mode=best-effort", "10\nten\n12\n");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode said = json(answer);
    assertThat(said.get("rows").intValue()).isEqualTo(3);
    assertThat(said.get("added").intValue()).isEqualTo(2);
    assertThat(said.get("rejectedInAll").intValue()).isEqualTo(1);
    assertThat(said.get("rejected").get(0).get("line").intValue()).isEqualTo(2);
    assertThat(known()).isEqualTo(2);
  }

  @Test
  void saysThatItWasATrial() {
    JsonNode said = json(api.post(PATH + "?mode=dry-run", "10\nten\n"));

    assertThat(said.get("isTrial").booleanValue()).isTrue();
    assertThat(said.get("rejectedInAll").intValue()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanItIsToRead() {
    HttpResponse<String> announced = api.post(PATH, "1".repeat(MOST + 1));
    HttpResponse<String> most = api.post(PATH, "1\n".repeat(MOST / 2));

    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(most.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesMoreThanItIsToRead_whenNobodySaidHowMuchItIs() {
    assertThat(api.pour(PATH, "1".repeat(MOST + 1)).statusCode()).isEqualTo(413);
    assertThat(read).isEmpty();
  }

  @Test
  void refusesWordsThatItDoesNotKnow() {
    HttpResponse<String> answer = api.post(PATH + "?mode=some&currency=XXY", "10\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors")).hasSize(2);
    assertThat(json(answer).get("errors").get(0).get("message").textValue())
        .isEqualTo("must be one of all, best-effort, dry-run");
    assertThat(read).isEmpty();
  }
}
