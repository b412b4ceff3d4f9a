package io.indexwright.adapter.postgres.market;

import java.time.LocalDate;

/** Dates as far as bars are kept: the years 1 to 9999. */
record Stretch(LocalDate fromInclusive, LocalDate untilExclusive) {
  static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  static final LocalDate END = LocalDate.of(10_000, 1, 1);

  /** Cuts off what lies outside. */
  static Stretch of(LocalDate fromInclusive, LocalDate untilExclusive) {
    return new Stretch(within(fromInclusive), within(untilExclusive));
  }

  /** Everything until the end of {@code date}. */
  static Stretch through(LocalDate date) {
    return of(FIRST, date.isBefore(END) ? date.plusDays(1) : END);
  }

  private static LocalDate within(LocalDate date) {
    if (date.isBefore(FIRST)) {
      return FIRST;
    }
    return date.isAfter(END) ? END : date;
  }
}
