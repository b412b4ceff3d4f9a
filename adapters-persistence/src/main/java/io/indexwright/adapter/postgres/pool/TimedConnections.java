package io.indexwright.adapter.postgres.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends a connection for one question, and takes it away from whoever waits for the answer for too
 * long: whatever the network or the server does, the question ends with a failure then. The time
 * runs from before there was a connection.
 */
public final class TimedConnections implements ConnectionFactory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TimedConnections.class);

  private final DataSource pool;
  private final Vigil vigil;
  private final ScheduledThreadPoolExecutor watch;
  private final Map<Connection, Lent> lent = new ConcurrentHashMap<>();

  /** Lends connections of {@code pool}. */
  public TimedConnections(DataSource pool, Vigil vigil) {
    this(pool, vigil, new ScheduledThreadPoolExecutor(1, TimedConnections::daemon));
    watch.setRemoveOnCancelPolicy(true);
  }

  private TimedConnections(DataSource pool, Vigil vigil, ScheduledThreadPoolExecutor watch) {
    this.pool = pool;
    this.vigil = vigil;
    this.watch = watch;
  }

  /** Lends connections of the same pool, for another time; both are watched until one is closed. */
  public TimedConnections until(Vigil other) {
    return new TimedConnections(pool, other, watch);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "database watch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Connection openConnection() throws SQLException {
    long begun = System.nanoTime();
    Connection connection = pool.getConnection();
    Lent one = new Lent(connection);
    lent.put(connection, one);
    one.watchedBy(look(one, Duration.ofNanos(System.nanoTime() - begun)));
    return connection;
  }

  private Future<?> look(Lent one, Duration waited) {
    long first = Math.max(1, vigil.look().minus(waited).toNanos());
    return watch.scheduleWithFixedDelay(
        () -> lookAt(one), first, vigil.look().toNanos(), TimeUnit.NANOSECONDS);
  }

  private void lookAt(Lent one) {
    if (vigil.isOver().getAsBoolean()) {
      one.takeAway();
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    Optional.ofNullable(lent.remove(connection)).ifPresent(Lent::giveBack);
    connection.close();
  }

  /** Watches nothing any more; whoever still has a connection keeps it. */
  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** Taken away or given back, never both: the next one who has the connection is not meant. */
  private static final class Lent {
    private final Connection connection;
    private Optional<Future<?>> watching = Optional.empty();
    private boolean over;

    Lent(Connection connection) {
      this.connection = connection;
    }

    synchronized void watchedBy(Future<?> looks) {
      watching = Optional.of(looks);
    }

    synchronized void giveBack() {
      over = true;
      watching.ifPresent(looks -> looks.cancel(false));
    }

    synchronized void takeAway() {
      if (over) {
        return;
      }
      giveBack();
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.debug("a connection was gone before it was taken away", gone);
      }
    }
  }
}
