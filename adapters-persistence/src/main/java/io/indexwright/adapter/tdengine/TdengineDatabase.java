package io.indexwright.adapter.tdengine;

import com.taosdata.jdbc.ws.WebSocketDriver;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.indexwright.application.port.UnavailableException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TDengine with our tables in it, reached through a pool of connections. Nothing is asked of it
 * before the first use, so that a process starts without it; the tables are made then.
 */
public final class TdengineDatabase implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 1;
  private static final int MILLIS_TO_VALIDATE = 250;

  /** There are none; a pool that is not told may fall silent for good (HikariCP, issue 1944). */
  private static final String ISOLATION = "TRANSACTION_NONE";

  private final TdengineAddress address;
  private final TdengineLimits limits;
  private final Driver driver;
  private final Lock opening = new ReentrantLock();
  private volatile Optional<HikariDataSource> pool = Optional.empty();

  /** Will open the database at {@code address} when it is needed. */
  public TdengineDatabase(TdengineAddress address, TdengineLimits limits) {
    this(address, limits, new WebSocketDriver());
  }

  TdengineDatabase(TdengineAddress address, TdengineLimits limits, Driver driver) {
    this.address = address;
    this.limits = limits;
    this.driver = driver;
  }

  /** Something to do on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does {@code work} on a connection of the pool. One that failed is not used again: the answer to
   * an old question may still be on its way.
   *
   * @throws UnavailableException if TDengine does not answer in time
   */
  <T> T answering(Work<T> work) {
    HikariDataSource open = open();
    try (Connection connection = open.getConnection()) {
      return answer(work, connection, open);
    } catch (SQLException failure) {
      throw TdengineFailure.translated(failure);
    }
  }

  private static <T> T answer(Work<T> work, Connection connection, HikariDataSource pool)
      throws SQLException {
    try {
      return work.on(connection);
    } catch (SQLException failure) {
      pool.evictConnection(connection);
      throw failure;
    }
  }

  /** Returns true if the server answers, within two seconds. */
  public boolean isReachable() {
    try {
      return answering(connection -> connection.isValid(SECONDS_TO_ANSWER));
    } catch (UnavailableException away) {
      return false;
    }
  }

  /** Closes every connection. */
  @Override
  public void close() {
    pool.ifPresent(HikariDataSource::close);
  }

  private HikariDataSource open() {
    Optional<HikariDataSource> open = pool;
    return open.isPresent() ? open.get() : opened();
  }

  /** Nobody waits longer for another who opens it than for a connection. */
  private HikariDataSource opened() {
    if (!isMyTurn()) {
      throw TdengineFailure.away(new TimeoutException("somebody else tries to reach it"));
    }
    try {
      if (pool.isEmpty()) {
        makeTables();
        pool = Optional.of(new HikariDataSource(settings()));
      }
      return pool.orElseThrow();
    } catch (SQLException failure) {
      throw TdengineFailure.translated(failure);
    } finally {
      opening.unlock();
    }
  }

  /** How many rows are written in one insert. */
  int rowsAtOnce() {
    return limits.rows();
  }

  private boolean isMyTurn() {
    try {
      return opening.tryLock(limits.waiting().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void makeTables() throws SQLException {
    tell(address.server(), List.of(Supertable.makeDatabase(address.database())));
    tell(address.complete(), List.of(Supertable.BARS.make(), Supertable.OBSERVATIONS.make()));
  }

  private void tell(String url, List<String> statements) throws SQLException {
    try (Connection connection = driver.connect(url, driverSettings());
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.executeUpdate(text);
      }
    }
  }

  /** The driver decodes name and password as if they came in an address. */
  private Properties driverSettings() {
    Properties settings = new Properties();
    settings.setProperty("user", encoded(address.user()));
    settings.setProperty("password", encoded(address.password()));
    settings.setProperty("httpConnectTimeout", Long.toString(limits.waiting().toMillis()));
    settings.setProperty("messageWaitTimeout", Long.toString(limits.silence().toMillis()));
    settings.setProperty("enableAutoReconnect", "false");
    settings.setProperty("retryTimes", "1");
    return settings;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HikariConfig settings() {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("indexwright-tdengine");
    settings.setDriverClassName(driver.getClass().getName());
    settings.setJdbcUrl(address.complete());
    settings.setDataSourceProperties(driverSettings());
    settings.setMaximumPoolSize(limits.connections());
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(limits.waiting().toMillis());
    settings.setValidationTimeout(MILLIS_TO_VALIDATE);
    settings.setInitializationFailTimeout(-1);
    settings.setTransactionIsolation(ISOLATION);
    return settings;
  }
}
