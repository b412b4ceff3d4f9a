package io.indexwright.adapter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.indexwright.adapter.postgres.pool.PatientSource;
import io.indexwright.adapter.postgres.pool.TimedConnections;
import io.indexwright.adapter.postgres.pool.Vigil;
import io.indexwright.adapter.postgres.sql.Dialect;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.postgresql.ds.PGSimpleDataSource;

/** Some connections for one kind of question, and how long such a question may take. */
final class Pool implements AutoCloseable {
  private static final Duration ALIVE_CHECK = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * Long before a firewall forgets it, and so that a server can be drained of us in half an hour.
   */
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

  /** Of the connections that are only open because there was much to do. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** A connection that was not given back this long after it had to be is reported as lost. */
  private static final Duration LOST = Duration.ofSeconds(10);

  /**
   * What the server does by itself. A pool that is not told asks its first connection once, and if
   * that breaks off just then never makes a connection again (HikariCP, issue 1944).
   */
  private static final String ISOLATION = "TRANSACTION_READ_COMMITTED";

  private static final int SECONDS_TO_ANSWER = 1;

  private final PatientSource source;
  private final HikariDataSource pool;
  private final TimedConnections connections;

  private Pool(PatientSource source, HikariDataSource pool, Vigil vigil) {
    this.source = source;
    this.pool = pool;
    this.connections = new TimedConnections(pool, vigil);
  }

  /** Keeps all its connections open: a question never waits for one to be made. */
  static Pool ofQuestions(Server server, DatabaseLimits limits, MeterRegistry meters) {
    HikariConfig settings = settings(server.name(), limits, meters);
    settings.setMinimumIdle(limits.connections());
    settings.setLeakDetectionThreshold(limits.answer().plus(LOST).toMillis());
    return over(server, limits, settings, Vigil.within(limits.answer()));
  }

  /** Opens a connection when there is long work, and ends the work when {@code vigil} is over. */
  static Pool ofLongWork(Server server, DatabaseLimits limits, MeterRegistry meters, Vigil vigil) {
    HikariConfig settings = settings(server.name() + " long work", limits, meters);
    settings.setMinimumIdle(0);
    settings.setIdleTimeout(IDLE.toMillis());
    settings.setMaxLifetime(limits.answer().toMillis());
    settings.setLeakDetectionThreshold(limits.answer().toMillis());
    return over(server, limits, settings, vigil);
  }

  private static Pool over(
      Server server, DatabaseLimits limits, HikariConfig settings, Vigil vigil) {
    PGSimpleDataSource guarded = server.within(limits);
    PatientSource source = new PatientSource(guarded, () -> server.open(guarded), PAUSE);
    settings.setDataSource(source);
    return new Pool(source, new HikariDataSource(settings), vigil);
  }

  /** A pool that opens even if the server is away: it may be back for the first use. */
  private static HikariConfig settings(String name, DatabaseLimits limits, MeterRegistry meters) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName(name);
    settings.setMaximumPoolSize(limits.connections());
    settings.setConnectionTimeout(limits.waiting().toMillis());
    settings.setValidationTimeout(ALIVE_CHECK.toMillis());
    settings.setMaxLifetime(LIFE.toMillis());
    settings.setKeepaliveTime(KEEP_ALIVE.toMillis());
    settings.setInitializationFailTimeout(-1);
    settings.setTransactionIsolation(ISOLATION);
    settings.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return settings;
  }

  /** Asks as often as it likes, each time for as long as the pool allows. */
  Jdbi jdbi(SqlLogger watch) {
    return Dialect.over(connections, watch);
  }

  /** Asks on the same connections, and gives up sooner. */
  Jdbi jdbiWithin(Duration answer, SqlLogger watch) {
    return Dialect.over(connections.until(Vigil.within(answer)), watch);
  }

  boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException away) {
      return false;
    }
  }

  @Override
  public void close() {
    source.close();
    pool.close();
    connections.close();
  }
}
