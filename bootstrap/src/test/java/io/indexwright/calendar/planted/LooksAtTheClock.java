package io.indexwright.calendar.planted;

import java.time.Instant;

/** Breaks nobodyAsksTheWallClock. */
final class LooksAtTheClock {
  Instant now() {
    return Instant.now();
  }
}
