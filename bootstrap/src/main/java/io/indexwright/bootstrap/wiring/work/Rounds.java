package io.indexwright.bootstrap.wiring.work;

import io.indexwright.application.port.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something now and then, in a thread of its own, and at once when it is woken; whatever goes
 * wrong, the next round comes. However often it is woken before a round begins, it is one round.
 */
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final long SECONDS_TO_END = 5;

  private final ScheduledExecutorService thread;
  private final AtomicBoolean isWoken = new AtomicBoolean();
  private final String name;
  private final Runnable round;
  private final Future<?> going;

  /** Begins at once, and rests for {@code pause} after each round. */
  public Rounds(String name, Duration pause, Runnable round) {
    this.name = name;
    this.round = round;
    this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
    this.going =
        thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Has a round begin soon. */
  public void wake() {
    if (isWoken.compareAndSet(false, true)) {
      try {
        thread.execute(this::once);
      } catch (RejectedExecutionException closed) {
        LOG.debug("{}: closed", name, closed);
      }
    }
  }

  private void once() {
    isWoken.set(false);
    try {
      round.run();
    } catch (UnavailableException away) {
      LOG.debug("{}: wait", name, away);
    } catch (RuntimeException unforeseen) {
      LOG.error("{}: stand still", name, unforeseen);
    }
  }

  /** Begins no more rounds, and lets the one that goes on come to its end. */
  @Override
  public void close() {
    going.cancel(false);
    thread.shutdown();
    try {
      boolean isOver = thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      LOG.debug("{}: the last round is over: {}", name, isOver);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
