package io.indexwright.bootstrap.terminal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Whether somebody wants a job to end that would go on for ever: Ctrl-C, SIGTERM, an interrupt. */
public final class Stop {
  private static final int FAILED = 1;

  private final CountDownLatch asked = new CountDownLatch(1);

  private Stop() {}

  /**
   * Does {@code job}. If the process is asked to end meanwhile, it ends when the job has ended, and
   * with the exit code of the job.
   */
  public static int heeded(ToIntFunction<Stop> job) {
    Stop stop = new Stop();
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread ending = new Thread(() -> stop.end(exit), "stop");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      exit.complete(job.applyAsInt(stop));
      return exit.join();
    } finally {
      exit.complete(FAILED);
      if (!stop.isAskedWithin(Duration.ZERO)) {
        Runtime.getRuntime().removeShutdownHook(ending);
      }
    }
  }

  /** Past this hook the process would end with the code of the signal. */
  private void end(CompletableFuture<Integer> exit) {
    asked.countDown();
    Runtime.getRuntime().halt(exit.join());
  }

  /** Waits until it is so, but not longer than {@code limit}. */
  public boolean isAskedWithin(Duration limit) {
    try {
      return asked.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException now) {
      return true; // not interrupted any more: what follows is to stop in good order
    }
  }
}
