package io.indexwright.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a reader of the document relies on. */
class WholeDocumentTest {
  /** Types whose bytes nobody reads. */
  private static final Set<String> BINARY = Set.of("application/gzip", "application/octet-stream");

  /** Everything below a node, by its place, the node itself included. */
  private static Map<String, JsonNode> below(JsonNode node, String place) {
    Map<String, JsonNode> all = new TreeMap<>(Map.of(place, node));
    node.properties()
        .forEach(member -> all.putAll(below(member.getValue(), place + "/" + member.getKey())));
    return all;
  }

  private static List<JsonNode> examples(JsonNode told) {
    List<JsonNode> examples = new ArrayList<>();
    if (told.has("example")) {
      examples.add(told.path("example"));
    }
    told.path("examples").forEach(named -> examples.add(named.path("value")));
    return examples;
  }

  @Test
  void showsNoExampleThatItsSchemaRefuses() {
    Map<String, JsonNode> shown = below(Documented.document(), "");
    shown.values().removeIf(each -> !each.has("schema") || examples(each).isEmpty());

    assertThat(shown).hasSizeGreaterThan(50);
    assertThat(shown)
        .allSatisfy(
            (place, told) ->
                assertThat(examples(told))
                    .allSatisfy(
                        example ->
                            assertThat(Documented.faults(told.path("schema"), example)).isEmpty()));
  }

  @Test
  void showsAnExampleOfEveryBodyAndAnswer() {
    Map<String, JsonNode> contents = below(Documented.document(), "");
    contents.keySet().removeIf(place -> !place.endsWith("/content"));

    assertThat(contents).hasSizeGreaterThan(40);
    assertThat(contents)
        .allSatisfy(
            (place, content) ->
                assertThat(content.properties())
                    .filteredOn(type -> !BINARY.contains(type.getKey()))
                    .allSatisfy(type -> assertThat(examples(type.getValue())).isNotEmpty()));
  }

  @Test
  void letsNoObjectOfOursHaveMoreThanItSays() {
    Map<String, JsonNode> objects =
        below(Documented.document().at("/components/schemas"), "/components/schemas");
    objects.values().removeIf(schema -> !schema.path("type").asText().equals("object"));

    assertThat(objects)
        .isNotEmpty()
        .allSatisfy((place, schema) -> assertThat(schema.has("additionalProperties")).isTrue());
  }

  @Test
  void describesTheTagOfEveryOperation() {
    Set<String> tags =
        StreamSupport.stream(Documented.document().path("tags").spliterator(), false)
            .map(tag -> tag.path("name").asText())
            .collect(Collectors.toSet());

    assertThat(Documented.operations())
        .extracting(operation -> operation.told().path("tags").path(0).asText())
        .isSubsetOf(tags);
  }
}
