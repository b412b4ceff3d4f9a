package io.indexwright.adapter.http.protection;

import java.time.Duration;

/**
 * How far one connection is with its next request. All times are since any one moment.
 *
 * <p>Who connects is to send a request at once; who keeps the connection may wait with the next.
 */
final class Arrival {
  private enum State {
    WAITING,
    ARRIVING,
    ANSWERED,
    STREAMING
  }

  private static final Duration QUIET = Duration.ofMillis(500);

  private State state = State.ARRIVING;
  private Duration since;
  private long before;

  Arrival(Duration now) {
    since = now;
  }

  /** All of it is here, and is being answered. */
  synchronized void complete(Duration now) {
    enter(State.ANSWERED, now);
  }

  /** All of it is here, and its answer goes on for ever. */
  synchronized void stream(Duration now) {
    enter(State.STREAMING, now);
  }

  /** Its answer is sent; another one may come after the {@code bytes} that came so far. */
  synchronized void awaitNext(long bytes, Duration now) {
    before = bytes;
    enter(State.WAITING, now);
  }

  /** Returns true if the connection is not worth to be kept any longer. */
  synchronized boolean isLate(long bytes, Duration now, RequestLimits limits) {
    if (state == State.WAITING && bytes > before) {
      enter(State.ARRIVING, now);
    }
    Duration elapsed = now.minus(since);
    return switch (state) {
      case WAITING -> elapsed.compareTo(limits.idle()) >= 0;
      case ARRIVING -> limits.pace().isMissedBy(bytes - before, elapsed);
      case ANSWERED -> elapsed.compareTo(limits.answer()) >= 0;
      case STREAMING -> false;
    };
  }

  /**
   * Returns true if nothing is being answered, and nothing of a next request has come for so long
   * that none is on its way.
   */
  synchronized boolean isIdle(long bytes, Duration now) {
    return (state == State.WAITING || state == State.ARRIVING)
        && bytes == before
        && now.minus(since).compareTo(QUIET) >= 0;
  }

  private void enter(State next, Duration now) {
    state = next;
    since = now;
  }
}
