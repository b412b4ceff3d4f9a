package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    List<String> walked = new ArrayList<>();
    Optional<String> from = Optional.of("2026-01-01");
    while (from.isPresent()) {
      JsonNode page =
          json(
              api.get(
                  "/api/v1/indices/%s/levels?limit=%d&from=%s"
                      .formatted(SmallHouse.PAIR, limit, from.get())));
      assertThat(page.get("data")).hasSizeBetween(1, limit);
      page.get("data").forEach(level -> walked.add(level.get("date").asText()));
      from = Optional.ofNullable(page.get("next")).map(JsonNode::asText);
    }
    assertThat(walked).containsExactly("2026-01-30", "2026-02-02", "2026-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "/indices, after, id, 2",
    "/portfolios, after, id, 2",
    "/portfolios/00000000-0000-4000-8000-00000000000a/ledger, after, reference, 2",
    "/portfolios/00000000-0000-4000-8000-00000000000a/orders, after, id, 2",
    "/indices/00000000-0000-4000-8000-000000000001/divisor-changes, before, date, 1"
  })
  void walksEveryListOnce_oneThingAtATime(String path, String parameter, String key, int size) {
    List<String> whole = keys(json(api.get("/api/v1" + path)), key);
    List<String> walked = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      String from = next.map(n -> "&" + parameter + "=" + encoded(n)).orElse("");
      JsonNode page = json(api.get("/api/v1" + path + "?limit=1" + from));
      assertThat(page.get("data")).hasSize(1);
      walked.addAll(keys(page, key));
      next = Optional.ofNullable(page.get("next")).map(JsonNode::asText);
    } while (next.isPresent());
    assertThat(walked).hasSize(size).isEqualTo(whole);
  }

  private static List<String> keys(JsonNode page, String key) {
    List<String> keys = new ArrayList<>();
    page.get("data").forEach(one -> keys.add(one.get(key).asText()));
    return keys;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
