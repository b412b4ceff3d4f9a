package io.indexwright.bootstrap;

import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.terminal.Stop;
import io.indexwright.bootstrap.wiring.Upkeep;
import io.indexwright.bootstrap.wiring.Wiring;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every command starts from.
 *
 * @param settings reads them, and refuses those that cannot be used
 * @param isTerminal whether a person looks at the output
 */
record Program(Supplier<Settings> settings, Clock clock, boolean isTerminal) {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  /**
   * Builds the product from the settings, does {@code job} with it, and stops it.
   *
   * @return the exit code that the job gave
   */
  int run(ToIntFunction<Wiring> job) {
    Wiring wiring = new Wiring(read(), clock);
    StopOnce stop = new StopOnce(wiring::close);
    try {
      return job.applyAsInt(wiring);
    } finally {
      stop.close();
    }
  }

  /**
   * Does {@code job} as {@link #run} does, until it ends or somebody wants it to end; then the
   * process ends with its exit code.
   */
  int runUntilStopped(ToIntBiFunction<Wiring, Stop> job) {
    return Stop.heeded(
        stop -> {
          try (Wiring wiring = new Wiring(read(), clock)) {
            return job.applyAsInt(wiring, stop);
          }
        });
  }

  /**
   * Looks after the database of the settings, beside the product if it runs.
   *
   * @return the exit code that the job gave
   */
  int lookAfter(ToIntFunction<Upkeep> job) {
    return done(job, Upkeep.beside(read()));
  }

  /**
   * Looks after the database of the settings while no product uses the embedded one.
   *
   * @return the exit code that the job gave
   */
  int lookAfterAlone(ToIntFunction<Upkeep> job) {
    return done(job, Upkeep.alone(read()));
  }

  private static int done(ToIntFunction<Upkeep> job, Upkeep upkeep) {
    StopOnce stop = new StopOnce(upkeep::close);
    try {
      return job.applyAsInt(upkeep);
    } finally {
      stop.close();
    }
  }

  private Settings read() {
    Settings read = settings.get();
    read.warnings().forEach(LOG::warn);
    return read;
  }

  /** Waits until interrupted: Ctrl-C and SIGTERM stop the product from a thread of their own. */
  static void waitForSignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException asked) {
      return; // not interrupted any more: what follows is to stop in good order
    }
  }
}
