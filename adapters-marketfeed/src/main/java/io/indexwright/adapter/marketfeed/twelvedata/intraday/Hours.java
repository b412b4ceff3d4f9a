package io.indexwright.adapter.marketfeed.twelvedata.intraday;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.marketfeed.twelvedata.Fields;
import io.indexwright.adapter.marketfeed.twelvedata.Question;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.series.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A question for some time, and how to read the moments of its answer. */
record Hours(Instant fromInclusive, Instant untilExclusive) {

  /** A response has so many rows at most. */
  static final int MOST = 5_000;

  private static final DateTimeFormatter ANSWERED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter ASKED = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  /**
   * Returns all of {@code days} in parts of whole days that fit into one response each, even if a
   * market never closes. A day of {@code zone} may have 25 hours.
   */
  static List<Hours> of(Days days, ZoneId zone, BarInterval interval) {
    long most = interval.length().multipliedBy(MOST).dividedBy(Duration.ofHours(25));
    return Stream.iterate(
            days.fromInclusive(),
            first -> first.isBefore(days.untilExclusive()),
            first -> first.plusDays(most))
        .map(
            first ->
                new Hours(
                    start(first, zone),
                    start(earlier(first.plusDays(most), days.untilExclusive()), zone)))
        .toList();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  Question in(Question question) {
    return question
        .with("start_date", ASKED.format(utc(fromInclusive)))
        .with("end_date", ASKED.format(utc(untilExclusive)));
  }

  /**
   * Leaves out the rows that begin after {@code last}, which have not ended, and the one that
   * begins at the end: the vendor does not say whether that is in it.
   */
  List<JsonNode> within(JsonNode rows, Instant last) {
    String end = ANSWERED.format(utc(untilExclusive));
    String ended = ANSWERED.format(utc(last));
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> !isLeftOut(row.path("datetime").asText(), ended, end))
        .toList();
  }

  /** What is later than the end, or no moment, was not asked for, and is somebody else's matter. */
  private static boolean isLeftOut(String moment, String ended, String end) {
    return moment.equals(end) || (moment.compareTo(ended) > 0 && moment.compareTo(end) < 0);
  }

  /** Reads a moment that was asked for. */
  Instant moment(Fields row) {
    Instant moment =
        row.read(
            "datetime",
            "a moment such as 2026-11-20 14:30:00",
            text -> LocalDateTime.parse(text, ANSWERED).toInstant(ZoneOffset.UTC));
    if (moment.isBefore(fromInclusive) || !moment.isBefore(untilExclusive)) {
      throw new Fields.Unexpected(
          "datetime: expected a moment from %s until before %s, was %s"
              .formatted(fromInclusive, untilExclusive, moment));
    }
    return moment;
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
