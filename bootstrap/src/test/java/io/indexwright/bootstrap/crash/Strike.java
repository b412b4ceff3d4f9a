package io.indexwright.bootstrap.crash;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A knife that falls once, beside a life that goes on. */
final class Strike {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Point point;
  private final Runnable knife;
  private final CompletableFuture<Void> fallen = new CompletableFuture<>();
  private boolean isDrawn;

  Strike(Point point, Runnable knife) {
    this.point = point;
    this.knife = knife;
  }

  /** Returns what listens to a life, from its first word on. */
  Runnable listening() {
    AtomicInteger heard = new AtomicInteger();
    return () -> {
      if (heard.getAndIncrement() == point.word() && !isDrawn) {
        isDrawn = true;
        CompletableFuture.delayedExecutor(point.delay(), TimeUnit.MILLISECONDS).execute(this::fall);
      }
    };
  }

  /** Returns true once it falls, whatever is done now. */
  boolean isDrawn() {
    return isDrawn;
  }

  private void fall() {
    try {
      knife.run();
      fallen.complete(null);
    } catch (RuntimeException blunt) {
      fallen.completeExceptionally(blunt);
    }
  }

  /** Waits until it has fallen. */
  void await() {
    fallen.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
