package io.indexwright.adapter.postgres.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Opens a connection as soon as there is a server, and until then tries again after the same short
 * pause. A pool above it would wait twice as long after each failure, up to five seconds, and so
 * find a server that is back too late.
 */
public final class PatientSource implements DataSource, AutoCloseable {
  private final DataSource source;
  private final ConnectionFactory opening;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<SQLException> lastFailure = Optional.empty();

  /**
   * Opens connections of {@code source}.
   *
   * @param opening opens one of them; each try has to end by itself
   */
  public PatientSource(DataSource source, ConnectionFactory opening, Duration pause) {
    this.source = source;
    this.opening = opening;
    this.pause = pause;
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        Connection connection = opening.openConnection();
        lastFailure = Optional.empty();
        return connection;
      } catch (SQLException failure) {
        lastFailure = Optional.of(failure);
        if (closedAfterThePause()) {
          throw failure;
        }
      }
    }
  }

  /** Returns why the last try failed; empty if it did not. */
  public Optional<SQLException> lastFailure() {
    return lastFailure;
  }

  /** Ends every try. */
  @Override
  public void close() {
    closed.countDown();
  }

  private boolean closedAfterThePause() {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the source knows its user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter writer) throws SQLException {
    source.setLogWriter(writer);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return source.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
