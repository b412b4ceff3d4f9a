package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.page.PageRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Over the closes of {@link SmallHouse}: A at 10, 11 and 12, B at 20, 20 and 21. A thousand dollars
 * are 50 A and 25 B: worth 1000, 1050 and 1125.
 */
@Tag("once")
class SimulationRoutesTest {
  private static final String PATH = "/api/v1/simulations";
  private static final String GRIDS = "/api/v1/simulation-grids";
  private static final String HALVES =
      """
      {"amount": "1000", "currency": "USD", "start": "2026-01-30", "end": "2026-02-03",
       "targets": {"A": "0.5", "B": "0.5"}}""";

  private static final Workshop SHOP = new Workshop();
  private static final RunningApi API = SHOP.open();
  private static RunningApi viewer = API;

  @BeforeAll
  static void enter() {
    viewer = API.as(SHOP.house.doorkeeper.tokenOf(Role.VIEWER));
  }

  @AfterAll
  static void stop() {
    API.close();
  }

  private static HttpResponse<String> post(String path, String order) {
    return viewer.post(path, order, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private static UUID started(String path, String order) {
    HttpResponse<String> answer = post(path, order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return UUID.fromString(json(answer).get("id").textValue());
  }

  private static JsonNode done(String order) {
    UUID id = started(PATH, order);
    SHOP.work(id);
    return json(viewer.get(PATH + "/" + id));
  }

  @Test
  void letsAJobWait_andTellsWhatCameOfIt() {
    HttpResponse<String> answer = post(PATH, HALVES);
    UUID id = UUID.fromString(json(answer).get("id").textValue());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains(PATH + "/" + id);
    JsonNode waiting = json(viewer.get(PATH + "/" + id));
    assertThat(waiting.get("state").textValue()).isEqualTo("QUEUED");
    assertThat(waiting.get("order")).isEqualTo(RunningApi.parse(HALVES));
    assertThat(waiting.has("result")).isFalse();

    SHOP.work(id);
    JsonNode whole = json(viewer.get(PATH + "/" + id));
    assertThat(whole.get("state").textValue()).isEqualTo("DONE");
    assertThat(whole.get("job").get("percent").intValue()).isEqualTo(100);
    JsonNode result = whole.get("result");
    assertThat(result.get("series").findValuesAsText("value"))
        .containsExactly("1000", "1050", "1125");
    assertThat(result.get("series").findValuesAsText("points"))
        .containsExactly("100", "105", "112.5");
    assertThat(result.get("totals").get("contributed").textValue()).isEqualTo("1000");
    assertThat(result.get("measures")).isNotEmpty().allMatch(one -> one.hasNonNull("convention"));
    assertThat(result.get("assumptions")).isNotEmpty();
    assertThat(result.has("transactions")).isFalse();
    assertThat(SHOP.noted).isNotEmpty();
    assertThat(SHOP.house.doorkeeper.told("simulation/" + id)).hasSize(2);
  }

  @Test
  void startsOnce_whatIsSentAgain() {
    HttpResponse<String> first = viewer.post(PATH, HALVES, "Idempotency-Key", "one");
    HttpResponse<String> again = viewer.post(PATH, HALVES, "Idempotency-Key", "one");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(viewer.post(PATH, HALVES).statusCode()).isEqualTo(400);
  }

  @Test
  void writesTheSeriesAsATable_whenThatIsAskedFor() {
    UUID id = started(PATH, HALVES);
    HttpResponse<String> early = viewer.get(PATH + "/" + id, "Accept", "text/csv");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(json(early).get("detail").textValue()).endsWith("the simulation is QUEUED");

    SHOP.work(id);
    HttpResponse<String> table = viewer.get(PATH + "/" + id, "Accept", "text/csv");
    assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(table.body())
        .isEqualTo(
            """
            date,value,points
            2026-01-30,1000,100
            2026-02-02,1050,105
            2026-02-03,1125,112.5
            """);
  }

  @Test
  void tellsTransactionsAndHoldings_aPageAtATime() {
    UUID id = started(PATH, HALVES);
    assertThat(viewer.get(PATH + "/" + id + "/transactions").statusCode()).isEqualTo(409);
    SHOP.work(id);

    JsonNode first = json(viewer.get(PATH + "/" + id + "/transactions?limit=2"));
    assertThat(first.get("data").findValuesAsText("kind"))
        .containsExactly("CONTRIBUTION", "PURCHASE");
    JsonNode rest =
        json(viewer.get(PATH + "/" + id + "/transactions?cursor=" + first.get("next").asText()));
    assertThat(rest.get("data").findValuesAsText("kind")).containsExactly("PURCHASE");
    assertThat(rest.has("next")).isFalse();
    JsonNode held = json(viewer.get(PATH + "/" + id + "/holdings")).get("data").get(0);
    assertThat(held.get("units").get("A").textValue()).isEqualTo("50");
  }

  @Test
  void goesByItsPolicy() {
    JsonNode result =
        done("""
                {"amount": 1000, "currency": "USD", "start": "2026-01-30", "end": "2026-02-03",
                 "targets": {"A": "0.5", "B": "0.5"}, "riskFree": "0.02",
                 "benchmark": "%s",
                 "policy": {"fractional": true, "rebalance": "MONTH", "dividends": "KEPT",
                   "allocation": {"fees": [{"kind": "FIXED", "amount": "1"}]},
                   "contributions": [{"amount": "100"}], "cashInterest": "0.02",
                   "fx": {"fixing": "ECB", "frozen": true},
                   "taxes": {"withholding": {"US": "0.15"},
                     "gains": {"shortTerm": "0.25", "longTerm": "0.15"}}}}"""
                .formatted(SmallHouse.PAIR))
            .get("result");

    assertThat(result.get("totals").get("fees").textValue()).isNotEqualTo("0");
    assertThat(result.get("againstBenchmark")).isNotEmpty();
    assertThat(result.get("assumptions").toString()).contains("a constant 0.02");
  }

  @Test
  void holdsAnIndex_untilTheLastCloseIfNobodySaysOtherwise() {
    JsonNode result =
        done("""
                {"amount": "1000", "currency": "USD", "start": "2026-01-30", "index": "%s"}"""
                .formatted(SmallHouse.PAIR))
            .get("result");

    assertThat(result.get("last").textValue()).isEqualTo("2026-02-03");
    assertThat(result.get("series").findValuesAsText("value")).startsWith("1000", "1050");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-03 | 9999-01-01 | DATES            | dates until
          "1000"     | "0"        | AMOUNT           | an amount above 0
          "1000"     | "0.001"    | AMOUNT           | at most 2 decimals
          "1000"     | "9"        | AMOUNT_TOO_SMALL | more than 10.00
          USD        | XYZ        | CURRENCY         | a code of ISO 4217
          2026-01-30 | 2025-01-30 | NO_DATA          | dates from 2026-01-30 to 2026-02-03
          "B": "0.5" | "B": "0.4" | TARGET           | a target that can be held
          """)
  void saysAtOnceWhatCannotBeRun_andWhatWouldWork(
      String was, String is, String reason, String instead) {
    HttpResponse<String> answer = post(PATH, HALVES.replaceFirst(was, is));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problem = json(answer);
    assertThat(problem.get("type").textValue()).endsWith(":simulation-refused");
    assertThat(problem.get("reason").textValue()).isEqualTo(reason);
    assertThat(problem.get("instead").textValue()).startsWith(instead);
  }

  @Test
  void saysThatThereIsNoSuchIndex() {
    String index = "\"index\": \"%s\"}".formatted(UUID.randomUUID());

    assertThat(json(post(PATH, HALVES.replaceFirst("\"targets.*", index))).get("reason").asText())
        .isEqualTo("TARGET");
    String benchmark = HALVES.replace("\"targets\"", "\"benchmark\": \"%s\", \"targets\"");
    assertThat(json(post(PATH, benchmark.formatted(UUID.randomUUID()))).get("instead").asText())
        .isEqualTo("the id of an index that is defined");
    assertThat(
            json(post(PATH, benchmark.formatted(SmallHouse.PAIR).replace("USD", "EUR")))
                .get("reason")
                .asText())
        .isEqualTo("RATE");
  }

  @Test
  void tellsWhatOnlyTheRunCouldKnow_asItsOutcome() {
    JsonNode refused =
        done(
            """
            {"amount": "1000", "currency": "USD", "start": "1999-01-01", "index": "%s"}"""
                .formatted(SmallHouse.PAIR));

    assertThat(refused.get("state").textValue()).isEqualTo("REFUSED");
    assertThat(refused.get("refused").get("reason").textValue()).isEqualTo("NO_DATA");
    assertThat(refused.get("refused").get("instead").textValue()).startsWith("dates from 2026");
    assertThat(refused.has("result")).isFalse();
    assertThat(
            viewer
                .get(PATH + "/" + refused.get("id").textValue(), "Accept", "text/csv")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void tellsEveryFaultAtOnce() {
    int before = SHOP.jobs.newest(PageRequest.first(100)).items().size();
    HttpResponse<String> answer =
        post(
            PATH,
            """
            {"amount": "many", "currency": "USD", "start": "soon", "speed": 1,
             "policy": {"rebalance": "DAILY", "fractional": "yes", "contributions": [{}]}}""");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors").findValuesAsText("message"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/amount: expected"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/start: expected"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/speed is unknown"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/policy/rebalance: expected"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/policy/fractional: expected true"))
        .anySatisfy(fault -> assertThat(fault).startsWith("/policy/contributions/0/amount is"));
    assertThat(post(PATH, HALVES.replace("2026-01-30", "1799-12-31")).body())
        .contains("a start is 1800-01-01 or later");
    assertThat(post(PATH, "[").statusCode()).isEqualTo(400);
    assertThat(post(PATH, HALVES + "\u0000").statusCode()).isEqualTo(400);
    assertThat(post(PATH, HALVES.replace("\"targets\"", "\"index\":\"x\", \"targets\"")).body())
        .contains("/index: expected");
    assertThat(SHOP.jobs.newest(PageRequest.first(100)).items()).hasSize(before);
  }

  @Test
  void isForWhoeverAskedForIt() {
    UUID id = started(PATH, HALVES);
    RunningApi trader = API.as(SHOP.house.doorkeeper.tokenOf(Role.TRADER));
    RunningApi operator = API.as(SHOP.house.doorkeeper.tokenOf(Role.OPERATOR));

    assertThat(json(viewer.get(PATH)).get("data").findValuesAsText("id")).contains(id.toString());
    assertThat(json(trader.get(PATH)).get("data")).isEmpty();
    assertThat(json(operator.get(PATH)).get("data")).isEmpty();
    for (String part : new String[] {"", "/transactions", "/holdings"}) {
      assertThat(trader.get(PATH + "/" + id + part).statusCode()).isEqualTo(404);
    }
    assertThat(operator.get(PATH + "/" + id).statusCode()).isEqualTo(200);
    assertThat(viewer.get(GRIDS + "/" + id).statusCode()).isEqualTo(404);
    assertThat(API.get(PATH).statusCode()).isEqualTo(401);
  }
}
