package io.indexwright.adapter.tdengine;

import java.time.Instant;

/** A stretch of the market's time, as it was known at an instant of ours. */
record Period(Instant fromInclusive, Instant untilExclusive, Instant asKnownAt) {

  /** With every revision there is. */
  static Period ever(Instant fromInclusive, Instant untilExclusive) {
    return new Period(fromInclusive, untilExclusive, Instant.MAX);
  }
}
