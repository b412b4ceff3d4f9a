package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the closes of {@link SmallHouse}: 100 points on 30 January are 105 on 2 February. */
@Tag("once")
class SimulationGridRoutesTest {
  private static final String GRIDS = "/api/v1/simulation-grids";

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

  private static final String GRID =
      """
      {"amount": "1000", "currency": "USD", "start": "2026-01-30", "end": "2026-02-03",
       "targets": {"A": "0.5", "B": "0.5"}, "benchmark": "%s",
       "policies": [{"name": "whole"}, {"name": "parts", "policy": {"fractional": true}}],
       "windows": %s}""";

  private static JsonNode rows(String windows) {
    UUID id = started(GRIDS, GRID.formatted(SmallHouse.PAIR, windows));
    SHOP.work(id);
    JsonNode grid = json(viewer.get(GRIDS + "/" + id));
    assertThat(grid.get("state").textValue()).isEqualTo("DONE");
    return grid.get("result").get("rows");
  }

  @Test
  void runsEveryPolicyInEveryWindow() {
    JsonNode rows = rows("{\"kind\": \"ROLLING\", \"length\": \"P4D\", \"step\": \"P1D\"}");

    assertThat(rows).hasSize(4);
    assertThat(rows.findValuesAsText("policy")).containsExactly("whole", "whole", "parts", "parts");
    JsonNode first = rows.get(0);
    assertThat(first.get("window").toString())
        .isEqualTo("{\"first\":\"2026-01-30\",\"last\":\"2026-02-02\"}");
    assertThat(first.get("result").get("points").textValue()).isEqualTo("105");
    assertThat(first.get("result").get("measures")).isNotEmpty();
    assertThat(first.get("result").get("againstBenchmark")).isNotEmpty();
  }

  @Test
  void walksForward() {
    JsonNode rows = rows("{\"kind\": \"WALK_FORWARD\", \"chosen\": \"P4D\", \"judged\": \"P1D\"}");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("policy").textValue()).isEqualTo("whole");
    assertThat(rows.get(0).get("chosenIn").get("last").textValue()).isEqualTo("2026-02-02");
    assertThat(rows.get(0).get("window").get("first").textValue()).isEqualTo("2026-02-03");
    assertThat(rows.get(0).has("result")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind": "ROLLING", "length": "P1Y", "step": "P1D"} | 422 | no window fits
          {"kind": "ROLLING", "length": "P0D", "step": "P1D"} | 400 | /windows/length: expected
          {"kind": "ROLLING", "length": "P101Y", "step": "P1D"} | 400 | /windows/length: expected
          {"kind": "SLIDING"}                                 | 400 | /windows/kind: expected
          """)
  void refusesWindowsThatAreNone(String windows, int status, String told) {
    HttpResponse<String> answer = post(GRIDS, GRID.formatted(SmallHouse.PAIR, windows));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(told);
  }

  @Test
  void refusesTooManyCells_andPoliciesOfOneName() {
    String years =
        GRID.formatted(
                SmallHouse.PAIR, "{\"kind\":\"ROLLING\",\"length\":\"P1D\",\"step\":\"P1D\"}")
            .replace("2026-01-30", "2020-01-30");

    assertThat(json(post(GRIDS, years)).get("reason").textValue()).isIn("DATES", "NO_DATA");
    assertThat(post(GRIDS, years.replace("parts", "whole")).statusCode()).isEqualTo(400);
  }
}
