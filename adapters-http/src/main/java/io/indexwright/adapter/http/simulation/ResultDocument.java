package io.indexwright.adapter.http.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.form.Csv;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a job, as it was kept, to be shown in parts. */
record ResultDocument(ObjectNode whole) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** So large that they are asked for by themselves. */
  private static final List<String> PARTS = List.of("transactions", "holdings");

  static ResultDocument of(String text) {
    return new ResultDocument((ObjectNode) parsed(text));
  }

  /** Reads what was written by us, or understood before. */
  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a document that is kept is no JSON any more", broken);
    }
  }

  /** Returns why there is no result; empty if there is one. */
  Optional<JsonNode> refused() {
    return Optional.ofNullable(whole.get("refused"));
  }

  /** Returns all but the parts that are shown by themselves. */
  JsonNode summary() {
    return whole.deepCopy().without(PARTS);
  }

  /**
   * Returns a page of a part.
   *
   * @param after how many items come before it
   */
  ListView<JsonNode> page(Context request, String part, int after, int limit) {
    List<JsonNode> items = new ArrayList<>();
    whole.path(part).forEach(items::add);
    int start = Math.min(after, items.size());
    int end = (int) Math.min((long) start + limit, items.size());
    return new ListView<>(
        items.subList(start, end),
        ListView.next(request, Optional.of(end).filter(next -> next < items.size())));
  }

  Csv csv() {
    List<SeriesView> days = new ArrayList<>();
    for (JsonNode day : whole.path("series")) {
      days.add(
          new SeriesView(
              day.path("date").asText(), day.path("value").asText(), day.path("points").asText()));
    }
    return SeriesView.table(days.stream());
  }
}
