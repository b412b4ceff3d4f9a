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
}
