package io.indexwright.adapter.postgres.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running: one that dies is started again, until the budget is spent. It looks four
 * times a second instead of waiting for the exit, because the server is not our child, and for such
 * a process the JDK's own notice comes up to five seconds late, or never while it stays a zombie.
 */
final class Watch implements AutoCloseable {

  /** A server process that was started, and may have died since. */
  interface Running {

    boolean isAlive();

    /** Clients are cut off, what was committed stays; returns when the process is gone. */
    void stop();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Supplier<? extends Running> relaunch;
  private final RestartBudget budget;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "embedded-server-watch");
  private volatile Running server;

  private Watch(Running server, Supplier<? extends Running> relaunch, RestartBudget budget) {
    this.server = server;
    this.relaunch = relaunch;
    this.budget = budget;
  }

  /**
   * @param relaunch gives a living server or throws
   */
  static Watch over(Running server, Supplier<? extends Running> relaunch, RestartBudget budget) {
    Watch watch = new Watch(server, relaunch, budget);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** Stops the server for good; a restart under way is first let to its end. */
  @Override
  public void close() {
    closed.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    server.stop();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean hope = true;
    while (hope && !closedWithin(LOOK_EVERY)) {
      hope = server.isAlive() || revived();
    }
  }

  /** False when there is nothing left to watch. */
  private boolean revived() {
    Optional<Duration> delay = budget.spend(Duration.ofNanos(System.nanoTime()));
    if (delay.isEmpty()) {
      LOG.error("The database server dies again and again: giving up. Read its log, then restart");
      return false;
    }
    LOG.warn("The database server has died: starting it again in {}", delay.get());
    if (closedWithin(delay.get())) {
      return false;
    }
    try {
      server = relaunch.get();
      LOG.info("The database server is back");
    } catch (RuntimeException e) {
      LOG.warn("The database server did not start again", e);
    }
    return true;
  }

  private boolean closedWithin(Duration time) {
    try {
      return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
