package io.indexwright.calendar;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a market says of one day that its {@link TradingWeek} does not. Of several notices for a day
 * the one known last rules; of those known on one day, the one whose kind comes last.
 *
 * @param reason what the day is called, such as {@code Good Friday}
 * @param knownAt from when on everybody could know; never after the day itself
 * @param source where it can be looked up
 */
public record Notice(LocalDate day, Kind kind, String reason, LocalDate knownAt, String source) {

  /** What becomes of the day. */
  public enum Kind {
    /** A session that ends before the usual time. */
    EARLY_CLOSE,
    /** A full session, on a day that would have none. */
    SESSION,
    /** No session. */
    CLOSED
  }

  static final Comparator<Notice> BY_DAY_THE_RULING_LAST =
      Comparator.comparing(Notice::day)
          .thenComparing(Notice::knownAt)
          .thenComparing(Notice::kind)
          .thenComparing(Notice::reason)
          .thenComparing(Notice::source);

  /** Refuses a blank reason or source, and hindsight. */
  public Notice {
    if (reason.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a notice for " + day + " needs a reason and a source");
    }
    if (knownAt.isAfter(day)) {
      throw new IllegalArgumentException(
          reason + " on " + day + " cannot have become known later, on " + knownAt);
    }
  }

  boolean isSession() {
    return kind != Kind.CLOSED;
  }
}
