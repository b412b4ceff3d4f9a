package io.indexwright.calendar.exchange;

import io.indexwright.calendar.Notice;
import java.time.LocalDate;

/**
 * Notices of things that happened once.
 *
 * @param knownAt since when it was public at the latest
 */
record Single(LocalDate knownAt, String source) {

  static Single knownAt(String day, String source) {
    return new Single(LocalDate.parse(day), source);
  }

  Notice closed(String day, String reason) {
    return of(day, Notice.Kind.CLOSED, reason);
  }

  Notice early(String day, String reason) {
    return of(day, Notice.Kind.EARLY_CLOSE, reason);
  }

  Notice session(String day, String reason) {
    return of(day, Notice.Kind.SESSION, reason);
  }

  private Notice of(String day, Notice.Kind kind, String reason) {
    return new Notice(LocalDate.parse(day), kind, reason, knownAt, source);
  }
}
