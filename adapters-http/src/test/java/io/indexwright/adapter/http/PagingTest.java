package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = new SmallHouse().run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void walksEveryLevelOnce_whateverThePageHolds(int limit) {
    String levels = "/indices/" + SmallHouse.PAIR + "/levels?from=2026-01-01&limit=" + limit;

    assertThat(walked(levels, "date", limit))
        .containsExactly("2026-01-30", "2026-02-02", "2026-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "/indices, id, 2",
    "/portfolios, id, 2",
    "/portfolios/00000000-0000-4000-8000-00000000000a/ledger, reference, 2",
    "/portfolios/00000000-0000-4000-8000-00000000000a/orders, id, 2",
    "/indices/00000000-0000-4000-8000-000000000001/divisor-changes, date, 1"
  })
  void walksEveryListOnce_oneThingAtATime(String path, String key, int size) {
    List<String> whole = keys(json(api.get("/api/v1" + path)), key);

    assertThat(walked(path + "?limit=1", key, 1)).hasSize(size).isEqualTo(whole);
  }

  private static List<String> walked(String list, String key, int limit) {
    List<String> walked = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      JsonNode page = json(api.get("/api/v1" + list + next.get()));
      assertThat(page.get("data")).hasSizeBetween(1, limit);
      walked.addAll(keys(page, key));
      next = Optional.ofNullable(page.get("next")).map(cursor -> "&cursor=" + cursor.asText());
    }
    return walked;
  }

  private static List<String> keys(JsonNode page, String key) {
    List<String> keys = new ArrayList<>();
    page.get("data").forEach(one -> keys.add(one.get(key).asText()));
    return keys;
  }
}
