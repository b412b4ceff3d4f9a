package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.market.FindingRoutes;
import io.indexwright.application.access.Role;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.quality.InMemoryFindings;
import io.indexwright.calendar.Span;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class FindingRoutesTest {
  private static final InstrumentId A = new InstrumentId("XNYS:A");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Instant FOUND = Instant.parse("2026-01-06T22:00:00Z");
  private static final String PATH = "/api/v1/findings?instrument=XNYS:A";

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryFindings findings = new InMemoryFindings(instruments);
  private final Doorkeeper keeper = new Doorkeeper(Clock.systemUTC());
  private final RunningApi open =
      RunningApi.of(
          HttpApi.start(
              new HttpAddress("127.0.0.1", 0),
              keeper.gate(),
              List.of(new FindingRoutes(findings))));
  private final RunningApi api = open.as(keeper.tokenOf(Role.VIEWER));

  @BeforeEach
  void find() {
    instruments.add(List.of(new Instrument(A, "A", Currency.getInstance("USD"))));
    findings.record(
        A,
        List.of(
            new Finding(
                new Span(MONDAY, MONDAY),
                Kind.UNIT,
                Severity.WRONG,
                "a hundred times the close before",
                Optional.of(Proposal.Scaled.of(Column.CLOSE, new BigDecimal("0.01")))),
            new Finding(
                new Span(MONDAY.plusDays(1), MONDAY.plusDays(3)),
                Kind.STALE,
                Severity.SUSPICIOUS,
                "three closes alike",
                Optional.empty())),
        FOUND);
  }

  @AfterEach
  void stop() {
    open.close();
  }

  @Test
  void saysWhatWasFound_andWhatWouldMendIt() {
    JsonNode found = json(api.get(PATH)).get("data");

    assertThat(found).hasSize(2);
    assertThat(found.get(0))
        .hasToString(
            "{\"from\":\"2026-01-05\",\"to\":\"2026-01-05\",\"severity\":\"WRONG\",\"kind\":\"UNIT\","
                + "\"evidence\":\"a hundred times the close before\","
                + "\"proposal\":\"close times 0.01\"}");
    assertThat(found.get(1).has("proposal")).isFalse();
  }

  @Test
  void answersAPageAtATime() {
    JsonNode first = json(api.get(PATH + "&limit=1"));

    assertThat(first.get("data")).hasSize(1);
    JsonNode second = json(api.get(PATH + "&limit=1&cursor=" + first.get("next").textValue()));
    assertThat(second.get("data").get(0).get("kind").textValue()).isEqualTo("STALE");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void answersWhatWasKnownThen() {
    assertThat(json(api.get(PATH + "&asKnownAt=" + FOUND.minusSeconds(1))).get("data")).isEmpty();
  }

  @Test
  void needsAnInstrument_andSomebodyWhoAsks() {
    assertThat(api.get("/api/v1/findings").statusCode()).isEqualTo(400);
    assertThat(api.get("/api/v1/findings?instrument=").statusCode()).isEqualTo(400);
    assertThat(open.get(PATH).statusCode()).isEqualTo(401);
  }
}
