package io.indexwright.adapter.http.index;

import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.series.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The levels that are asked for. */
record LevelRange(
    UUID index,
    LevelKind kind,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<LocalDate> next,
    int limit,
    Optional<Instant> asKnownAt) {
  /** No trading date comes later. */
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  static LevelRange of(Parameters given) {
    return new LevelRange(
        given.id(),
        LevelKind.of(given),
        given.date("from"),
        given.date("until"),
        given.cursor(LocalDate::parse),
        given.limit(),
        given.instant("asKnownAt"));
  }

  /** Nothing is in a range that ends before it begins. */
  Days days(LocalDate base) {
    LocalDate start = next.or(() -> from).orElse(base);
    LocalDate end = until.orElse(END);
    return new Days(start, end.isBefore(start) ? start : end);
  }
}
