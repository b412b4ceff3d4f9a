package io.indexwright.application.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When something is done again and again. */
public sealed interface Schedule {

  /** Returns the next time after {@code moment}. */
  Instant after(Instant moment);

  /**
   * Once on every day of a place, at a time of its clocks. On a day that has no such time it is
   * done as much later as the clocks are put forward, and on one that has it twice, the first time.
   */
  record Daily(LocalTime time, ZoneId zone) implements Schedule {
    @Override
    public Instant after(Instant moment) {
      LocalDate today = moment.atZone(zone).toLocalDate();
      Instant next = on(today);
      return next.isAfter(moment) ? next : on(today.plusDays(1));
    }

    private Instant on(LocalDate day) {
      return day.atTime(time).atZone(zone).toInstant();
    }
  }

  /**
   * At moments that lie so far from each other, counted from 1970-01-01T00:00Z: the same ones in
   * every process and after every start.
   *
   * @param pause a millisecond or longer
   */
  record Every(Duration pause) implements Schedule {

    /** Refuses a pause that is none. */
    public Every {
      if (pause.toMillis() < 1) {
        throw new IllegalArgumentException("there is a pause between two times, not " + pause);
      }
    }

    @Override
    public Instant after(Instant moment) {
      long millis = pause.toMillis();
      return Instant.ofEpochMilli((Math.floorDiv(moment.toEpochMilli(), millis) + 1) * millis);
    }
  }
}
