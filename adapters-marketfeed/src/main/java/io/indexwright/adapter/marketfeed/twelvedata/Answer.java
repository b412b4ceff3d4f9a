package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.proof.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the vendor said, or its part about one symbol.
 *
 * @param response the hash of the whole
 */
public record Answer(JsonNode said, Digest response) {

  Answer part(JsonNode part) {
    return new Answer(part, response);
  }

  /** Reads every row of a list; those that are refused are quarantined. */
  public <T> Reply<T> rows(Iterable<JsonNode> list, Function<Fields, T> reader) {
    List<Sourced<T>> rows = new ArrayList<>();
    List<QuarantinedRow> quarantined = new ArrayList<>();
    for (JsonNode row : list) {
      try {
        rows.add(new Sourced<>(reader.apply(Fields.of(row)), response));
      } catch (IllegalArgumentException refused) {
        quarantined.add(
            new QuarantinedRow(String.valueOf(refused.getMessage()), row.toString(), response));
      }
    }
    return new Reply.Answered<>(rows, quarantined);
  }

  /** Reads the one row that it is. */
  <T> Reply<T> row(Function<Fields, T> reader) {
    try {
      return new Reply.Answered<>(
          List.of(new Sourced<>(reader.apply(Fields.of(said)), response)), List.of());
    } catch (IllegalArgumentException refused) {
      return new Reply.Answered<>(
          List.of(),
          List.of(
              new QuarantinedRow(String.valueOf(refused.getMessage()), said.toString(), response)));
    }
  }
}
