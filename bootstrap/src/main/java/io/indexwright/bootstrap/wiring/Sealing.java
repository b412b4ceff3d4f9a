package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.audit.AuditSealer;
import io.indexwright.application.port.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit log while the product runs, so often that an entry is in the chain within a
 * second; and once more when it stops.
 */
final class Sealing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AuditSealer sealer;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Sealing::daemon);

  private Sealing(AuditSealer sealer) {
    this.sealer = sealer;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it ends with the clockwork
  static Sealing start(AuditSealer sealer) {
    Sealing sealing = new Sealing(sealer);
    long pause = PAUSE.toMillis();
    sealing.clockwork.scheduleWithFixedDelay(sealing::seal, pause, pause, TimeUnit.MILLISECONDS);
    return sealing;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "audit sealer");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What could not be sealed is sealed the next time; a clockwork that failed would stand still.
   */
  private void seal() {
    try {
      sealer.seal();
    } catch (UnavailableException away) {
      LOG.debug("the audit log is sealed later", away);
    } catch (RuntimeException fault) {
      LOG.error("the audit log cannot be sealed: run `indexwright audit verify`", fault);
    }
  }

  @Override
  public void close() {
    clockwork.shutdown();
    try {
      if (!clockwork.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return;
    }
    seal();
  }
}
