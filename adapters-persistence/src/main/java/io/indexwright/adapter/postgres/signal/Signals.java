package io.indexwright.adapter.postgres.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionFactory;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of new rows, on a connection that is used for nothing else, and wakes who waits for them. A
 * signal says nothing but where to look, and while there is no connection none is heard: whoever is
 * woken looks by himself as well, now and then.
 */
public final class Signals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final String LISTEN =
      """
      -- signals.listen
      listen indexwright
      """;

  /** A server that says nothing for so long is asked whether it is still there. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private static final int SECONDS_TO_ANSWER = 1;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ConnectionFactory source;
  private final Map<String, Runnable> waiting;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "signals");
  private volatile Optional<Connection> connection = Optional.empty();

  private Signals(ConnectionFactory source, Map<String, Runnable> waiting) {
    this.source = source;
    this.waiting = Map.copyOf(waiting);
  }

  /**
   * Begins to listen.
   *
   * @param source opens a connection or fails, within a second
   * @param waiting what to do when a table has new rows, and when some may have been missed; soon
   *     done
   */
  public static Signals hear(ConnectionFactory source, Map<String, Runnable> waiting) {
    Signals signals = new Signals(source, waiting);
    signals.thread.setDaemon(true);
    signals.thread.start();
    return signals;
  }

  private void run() {
    while (isOpen(Duration.ZERO)) {
      try (Connection opened = source.openConnection()) {
        connection = Optional.of(opened);
        listen(opened);
      } catch (SQLException away) {
        LOG.debug("nothing is heard of new rows", away);
      }
      isOpen(PAUSE);
    }
  }

  private void listen(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute(LISTEN);
    }
    wake(waiting.keySet().stream()); // by what was told while nobody listened
    PGConnection server = opened.unwrap(PGConnection.class);
    while (isOpen(Duration.ZERO)) {
      PGNotification[] told = server.getNotifications(Math.toIntExact(SILENCE.toMillis()));
      if (told.length == 0 && !opened.isValid(SECONDS_TO_ANSWER)) {
        return;
      }
      wake(Stream.of(told).map(PGNotification::getParameter).distinct());
    }
  }

  private void wake(Stream<String> tables) {
    tables
        .flatMap(table -> Optional.ofNullable(waiting.get(table)).stream())
        .forEach(Runnable::run);
  }

  private boolean isOpen(Duration pause) {
    try {
      return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Wakes nobody any more. */
  @Override
  public void close() {
    closed.countDown();
    Optional<Connection> open = connection;
    try {
      if (open.isPresent()) {
        open.get().abort(Runnable::run);
      }
      thread.join(PAUSE.toMillis());
    } catch (SQLException gone) {
      LOG.debug("the connection was gone already", gone);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
