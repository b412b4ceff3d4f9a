package io.indexwright.adapter.postgres.pool;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server still answers anybody, felt on a connection that is used for nothing else. */
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final String BEAT =
      """
      -- pool.beat
      select 1
      """;

  private final ConnectionFactory source;
  private final Duration patience;
  private Optional<Connection> connection = Optional.empty();

  /**
   * @param source opens a connection or fails, within a second
   * @param patience how long one beat is waited for
   */
  public Pulse(ConnectionFactory source, Duration patience) {
    this.source = source;
    this.patience = patience;
  }

  /**
   * Returns true if the server answers. One that is silent is not asked a second time; one that has
   * closed the connection is asked on a new one.
   */
  public synchronized boolean beats() {
    try {
      if (connection.isPresent()) {
        return felt(connection.get());
      }
    } catch (SQLException failed) {
      close();
      if (failed.getCause() instanceof SocketTimeoutException) {
        return false;
      }
    }
    return beatsAnew();
  }

  private boolean beatsAnew() {
    try {
      Connection opened = source.openConnection();
      connection = Optional.of(opened);
      return felt(opened);
    } catch (SQLException away) {
      close();
      return false;
    }
  }

  private boolean felt(Connection on) throws SQLException {
    on.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    try (Statement statement = on.createStatement()) {
      return statement.execute(BEAT);
    }
  }

  /** Closes its connection; feeling it again opens another. */
  @Override
  public synchronized void close() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException gone) {
      LOG.debug("the connection was gone already", gone);
    }
    connection = Optional.empty();
  }
}
