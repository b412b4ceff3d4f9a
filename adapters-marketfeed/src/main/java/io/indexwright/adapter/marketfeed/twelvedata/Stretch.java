package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.series.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question for days, and how to read the days of its answer.
 *
 * @param days at most {@value #MOST} of them
 */
record Stretch(Days days) {

  /** A response has so many rows at most, and a day has no more than one. */
  static final int MOST = 5_000;

  /** Returns all of {@code days} in parts that fit into one response each. */
  static List<Stretch> of(Days days) {
    return Stream.iterate(
            days.fromInclusive(),
            first -> first.isBefore(days.untilExclusive()),
            first -> first.plusDays(MOST))
        .map(first -> new Stretch(new Days(first, earlier(first.plusDays(MOST), days))))
        .toList();
  }

  private static LocalDate earlier(LocalDate end, Days days) {
    return end.isBefore(days.untilExclusive()) ? end : days.untilExclusive();
  }

  Question in(Question question) {
    return question
        .with("start_date", days.fromInclusive())
        .with("end_date", days.untilExclusive());
  }

  /**
   * Leaves out the rows of the day after the last one: the vendor does not say whether the end of a
   * stretch is in it.
   */
  List<JsonNode> within(JsonNode rows, String dateField) {
    String after = days.untilExclusive().toString();
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> !row.path(dateField).asText().equals(after))
        .toList();
  }

  /** Reads a date that is one of the days. */
  LocalDate date(Fields row, String dateField) {
    LocalDate date = row.date(dateField);
    if (date.isBefore(days.fromInclusive()) || !date.isBefore(days.untilExclusive())) {
      throw new Fields.Unexpected(
          dateField
              + ": expected a date from "
              + days.fromInclusive()
              + " until before "
              + days.untilExclusive()
              + ", was "
              + date);
    }
    return date;
  }
}
