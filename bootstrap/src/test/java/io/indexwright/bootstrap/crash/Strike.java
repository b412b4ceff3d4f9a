package io.indexwright.bootstrap.crash;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A knife that falls once, beside a life that goes on. */
final class Strike {
  private final Point point;
  private final Runnable knife;
  private final CompletableFuture<Void> fallen = new CompletableFuture<>();
  private int heard;

  Strike(Point point, Runnable knife) {
    this.point = point;
    this.knife = knife;
  }

  /** Listens to a life from its first word on. */
  void hear() {
    if (heard++ == point.word()) {
      CompletableFuture.delayedExecutor(point.delay(), TimeUnit.MILLISECONDS).execute(this::fall);
    }
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
    fallen.join();
  }
}
