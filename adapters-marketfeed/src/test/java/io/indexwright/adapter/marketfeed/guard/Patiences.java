package io.indexwright.adapter.marketfeed.guard;

import io.indexwright.adapter.marketfeed.guard.Patience.Breaking;
import io.indexwright.adapter.marketfeed.guard.Patience.Crowd;
import io.indexwright.adapter.marketfeed.guard.Patience.Retrying;
import java.time.Duration;
import java.util.Optional;

/** Little patience, so that nobody waits for a test; nothing of it runs out by itself. */
public final class Patiences {

  /** Three tries; three failures in a row open the breaker, and it stays open. */
  public static final Patience LITTLE =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          new Retrying(3, Duration.ofMillis(1), Duration.ofMillis(2), 0.5, Duration.ofSeconds(5)),
          new Breaking(3, 3, Duration.ofHours(1), 1),
          new Crowd(4, 1_000_000, Duration.ofSeconds(1), Duration.ofSeconds(20)),
          Optional.empty());

  private Patiences() {}

  /** Waits for an answer for {@code call} only, and tries so often until the breaker opens. */
  public static Patience waiting(Duration call, int tries) {
    Retrying usual = LITTLE.retrying();
    return new Patience(
        LITTLE.connect(),
        call,
        new Retrying(
            tries, usual.firstPause(), usual.longestPause(), usual.jitter(), usual.longestWish()),
        new Breaking(tries, tries, Duration.ofHours(1), 1),
        LITTLE.crowd(),
        Optional.empty());
  }

  public static Patience breaking(Breaking breaking) {
    return new Patience(
        LITTLE.connect(),
        LITTLE.call(),
        LITTLE.retrying(),
        breaking,
        LITTLE.crowd(),
        Optional.empty());
  }

  public static Patience crowding(Crowd crowd) {
    return new Patience(
        LITTLE.connect(),
        LITTLE.call(),
        LITTLE.retrying(),
        LITTLE.breaking(),
        crowd,
        Optional.empty());
  }

  public static Patience hedging(Duration after) {
    return new Patience(
        LITTLE.connect(),
        LITTLE.call(),
        LITTLE.retrying(),
        LITTLE.breaking(),
        LITTLE.crowd(),
        Optional.of(after));
  }
}
