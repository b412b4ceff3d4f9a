package io.indexwright.adapter.http.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.indexwright.adapter.http.asset.Asset;
import java.util.List;
import java.util.Map;

/**
 * The document, merged of its parts.
 *
 * @param text JSON, alike on every machine
 */
public record ApiDocument(String text) {
  /** What all have in common comes first; then a line for each area. */
  private static final List<String> PARTS =
      List.of(
          "frame",
          "health",
          "access",
          "definition",
          "published",
          "portfolios",
          "orders",
          "streams",
          "prices",
          "market",
          "indices",
          "trading",
          "simulations",
          "jobs",
          "audit",
          "webhooks",
          "me",
          "second-factor");

  private static final String FOLDER = "io/indexwright/adapter/http/openapi/";

  /** Parts share paths and kinds of components; what lies deeper is of one part alone. */
  private static final int SHARED_LEVELS = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Merges the parts of this program. */
  public static ApiDocument whole() {
    return of(PARTS.stream().map(part -> Asset.text(FOLDER + part + ".json")).toList());
  }

  /**
   * Merges {@code parts}, the frame being the first.
   *
   * @throws IllegalStateException if a part is no JSON object, or two of them have the same
   */
  static ApiDocument of(List<String> parts) {
    ObjectNode whole = JSON.createObjectNode();
    parts.forEach(part -> merge(whole, parsed(part), JsonPointer.empty()));
    whole.path("paths").forEach(path -> path.forEach(ApiDocument::tellOfFailures));
    return new ApiDocument(written(whole));
  }

  private static ObjectNode parsed(String part) {
    try {
      return JSON.readValue(part, ObjectNode.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("a part of the document is no JSON object", malformed);
    }
  }

  private static void merge(ObjectNode whole, ObjectNode part, JsonPointer at) {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      JsonPointer place = at.appendProperty(member.getKey());
      JsonNode present = whole.path(member.getKey());
      if (present.isMissingNode()) {
        whole.set(member.getKey(), member.getValue());
      } else if (isShared(place)
          && present instanceof ObjectNode known
          && member.getValue() instanceof ObjectNode more) {
        merge(known, more, place);
      } else {
        throw new IllegalStateException("two parts of the document have " + place);
      }
    }
  }

  private static boolean isShared(JsonPointer place) {
    return place.toString().chars().filter(each -> each == '/').count() <= SHARED_LEVELS;
  }

  /** What can happen to every request is told of every operation. */
  private static void tellOfFailures(JsonNode operation) {
    operation
        .withObject("/responses")
        .putObject("default")
        .put("$ref", "#/components/responses/Failed");
  }

  private static String written(ObjectNode whole) {
    try {
      return JSON.writer(layout()).writeValueAsString(whole) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }
}
