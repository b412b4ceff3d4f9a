package io.indexwright.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of days; a day begins and ends at midnight UTC. */
public record Days(LocalDate fromInclusive, LocalDate untilExclusive) {

  /** Refuses a stretch that ends before it begins. */
  public Days {
    if (untilExclusive.isBefore(fromInclusive)) {
      throw new IllegalArgumentException(
          "a stretch of days must not end before it begins: "
              + fromInclusive
              + " until "
              + untilExclusive);
    }
  }

  /** The days from one to another, both in it. */
  public static Days closed(LocalDate firstInclusive, LocalDate lastInclusive) {
    return new Days(firstInclusive, lastInclusive.plusDays(1));
  }

  /** Returns when the first day begins. */
  public Instant start() {
    return fromInclusive.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns when the last day has ended. */
  public Instant end() {
    return untilExclusive.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns the calendar years it touches, whole and in order: the same ones however it is cut. */
  public List<Days> years() {
    return parts(fromInclusive.withDayOfYear(1), 12);
  }

  /** Returns the calendar months it touches, whole and in order. */
  public List<Days> months() {
    return parts(fromInclusive.withDayOfMonth(1), 1);
  }

  private List<Days> parts(LocalDate first, int months) {
    return Stream.iterate(
            first, start -> start.isBefore(untilExclusive), start -> start.plusMonths(months))
        .map(start -> new Days(start, start.plusMonths(months)))
        .toList();
  }
}
