package io.indexwright.bootstrap;

import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
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

  /** Builds the product from the settings and says what in them was not understood. */
  Wiring start() {
    Settings read = settings.get();
    read.warnings().forEach(LOG::warn);
    return new Wiring(read, clock);
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
