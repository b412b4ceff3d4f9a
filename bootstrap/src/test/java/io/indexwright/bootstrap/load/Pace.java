package io.indexwright.bootstrap.load;

import java.time.Duration;

/** When requests are due, from its making on. */
final class Pace {
  private final long start = System.nanoTime();
  private final long length;
  private final long period;
  private long taken;

  private Pace(Duration time, long period) {
    this.length = time.toNanos();
    this.period = period;
  }

  /** A pace that waits for nobody: while answers are slow requests fall due all the same. */
  static Pace aSecond(int requests, Duration time) {
    return new Pace(time, Duration.ofSeconds(1).dividedBy(requests).toNanos());
  }

  /** A pace at which the next request is due whenever somebody can ask it. */
  static Pace withoutPause(Duration time) {
    return new Pace(time, 0);
  }

  /** Returns true if a request is due. */
  boolean isDue() {
    return !isOver() && due() <= elapsed();
  }

  /** Returns true if none will be due any more. */
  boolean isOver() {
    return due() >= length;
  }

  /** Takes the request that is due, and returns since when it is, on the clock of the system. */
  long take() {
    long due = start + due();
    taken++;
    return due;
  }

  /** Returns how long ago the last request could have been due; below zero if it still can. */
  Duration late() {
    return Duration.ofNanos(elapsed() - length);
  }

  private long due() {
    return period == 0 ? elapsed() : taken * period;
  }

  private long elapsed() {
    return System.nanoTime() - start;
  }
}
