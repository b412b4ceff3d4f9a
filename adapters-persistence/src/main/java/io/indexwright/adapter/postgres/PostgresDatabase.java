package io.indexwright.adapter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.indexwright.application.port.UnavailableException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with our tables in it, reached through a pool of connections. */
public final class PostgresDatabase implements AutoCloseable {
  private static final String APPLICATION = "indexwright";
  private static final Duration ALIVE_CHECK = Duration.ofMillis(250);
  private static final int SECONDS_TO_CONNECT = 1;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = jdbiOver(pool);
  }

  /**
   * Migrates the database at {@code address} and opens it with the {@linkplain
   * DatabaseLimits#DEFAULT default limits}.
   *
   * @throws UnavailableException if it cannot be reached
   */
  public static PostgresDatabase start(DatabaseAddress address) {
    return start(address, DatabaseLimits.DEFAULT);
  }

  /**
   * Migrates the database at {@code address} and opens it.
   *
   * @throws UnavailableException if it cannot be reached
   */
  public static PostgresDatabase start(DatabaseAddress address, DatabaseLimits limits) {
    migrate(address);
    return new PostgresDatabase(new HikariDataSource(settings(address, limits)));
  }

  /**
   * Brings the tables up to date; any number of processes may do it at the same time.
   *
   * @return how many migrations were missing
   * @throws UnavailableException if the database cannot be reached
   */
  public static int migrate(DatabaseAddress address) {
    try {
      return Flyway.configure()
          .dataSource(unpooled(address))
          .connectRetries(0)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException failure) {
      throw SqlFailure.translated(failure);
    }
  }

  /** What the ports are built on. */
  public PostgresTransactions transactions() {
    return new PostgresTransactions(jdbi);
  }

  /** Returns true if the server answers; says so, or not, within two seconds by default. */
  public boolean isReachable() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(SECONDS_TO_CONNECT);
    } catch (SQLException away) {
      return false;
    }
  }

  /** Closes every connection. */
  @Override
  public void close() {
    pool.close();
  }

  Jdbi jdbi() {
    return jdbi;
  }

  private static PGSimpleDataSource unpooled(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    source.setTcpKeepAlive(true);
    source.setApplicationName(APPLICATION + " migration");
    return source;
  }

  /** A pool that opens even if the server went away meanwhile: it may be back for the first use. */
  private static HikariConfig settings(DatabaseAddress address, DatabaseLimits limits) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName(APPLICATION);
    settings.setJdbcUrl(address.url());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
    settings.setMaximumPoolSize(limits.connections());
    settings.setConnectionTimeout(limits.waiting().toMillis());
    settings.setValidationTimeout(ALIVE_CHECK.toMillis());
    settings.setInitializationFailTimeout(-1);
    settings.addDataSourceProperty("ApplicationName", APPLICATION);
    settings.addDataSourceProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
    settings.addDataSourceProperty("socketTimeout", Long.toString(limits.silence().toSeconds()));
    settings.addDataSourceProperty("tcpKeepAlive", "true");
    settings.addDataSourceProperty("options", serverSide(limits));
    return settings;
  }

  /** What the server is to end by itself, so that nothing is held for somebody who is gone. */
  private static String serverSide(DatabaseLimits limits) {
    return "-c statement_timeout="
        + limits.statement().toMillis()
        + " -c idle_in_transaction_session_timeout="
        + limits.statement().toMillis()
        + " -c lock_timeout="
        + limits.lock().toMillis();
  }

  private static Jdbi jdbiOver(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    ArgumentFactory unconverted = (type, value, config) -> asItIs(value);
    jdbi.registerArgument(unconverted);
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(LocalDate.class, "date");
    jdbi.registerArrayType(BigDecimal.class, "numeric");
    jdbi.configure(SqlStatements.class, sql -> sql.setTemplateEngine(TemplateEngine.NOP));
    return jdbi;
  }

  /** Hands over dates and moments unconverted: the older types of JDBC know no plain date. */
  private static Optional<Argument> asItIs(Object value) {
    return value instanceof LocalDate || value instanceof OffsetDateTime || value instanceof UUID
        ? Optional.of((position, statement, context) -> statement.setObject(position, value))
        : Optional.empty();
  }
}
