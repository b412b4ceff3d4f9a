package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.series.Days;
import java.time.LocalDate;

/** Days that a request asks for. */
final class Stretch {
  /** Nothing of a market is earlier, and nothing later. */
  private static final Days EVER = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  private Stretch() {}

  /** Reads {@code from} and {@code until}; nothing is in a stretch that ends before it begins. */
  static Days of(Parameters given) {
    return of(given, EVER);
  }

  /** Reads a part of them: from where another page ended, if the query says so. */
  static Days ofPage(Parameters given) {
    Days all = of(given);
    return given
        .cursor(LocalDate::parse)
        .map(next -> new Days(next, all.untilExclusive()))
        .orElse(all);
  }

  /**
   * Reads them.
   *
   * @param otherwise where they are not given
   */
  static Days of(Parameters given, Days otherwise) {
    LocalDate from = given.date("from").orElse(otherwise.fromInclusive());
    LocalDate until = given.date("until").orElse(otherwise.untilExclusive());
    return new Days(from, until.isBefore(from) ? from : until);
  }
}
