package io.indexwright.adapter.postgres.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks until something holds, for a bounded time. */
public final class Eventually {

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Eventually() {}

  public static void holds(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not hold within " + limit);
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
