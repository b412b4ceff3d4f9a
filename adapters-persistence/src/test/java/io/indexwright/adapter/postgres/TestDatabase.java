package io.indexwright.adapter.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for one test class, empty before each test; all are on one server that forgets. */
final class TestDatabase implements BeforeEachCallback, AfterAllCallback {
  static final DatabaseLimits LIMITS =
      new DatabaseLimits(3, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30));

  private static final EmbeddedPostgres SERVER = started();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final DatabaseAddress address = unmigrated();
  private final PostgresDatabase database = PostgresDatabase.start(address, LIMITS);

  /** Makes a database without a table. */
  static DatabaseAddress unmigrated() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseAddress(SERVER.getJdbcUrl("postgres", name), "postgres", "");
  }

  PostgresDatabase database() {
    return database;
  }

  PostgresTransactions transactions() {
    return database.transactions();
  }

  DatabaseAddress address() {
    return address;
  }

  int port() {
    return SERVER.getPort();
  }

  /** The first column of the first row, as a connection outside every transaction sees it. */
  String ask(String query) {
    return ask(address, query);
  }

  static String ask(DatabaseAddress address, String query) {
    try (Handle handle = handle(address)) {
      return handle.createQuery(query).mapTo(String.class).one();
    }
  }

  void tell(String script) {
    try (Handle handle = handle(address)) {
      handle.createScript(script).execute();
    }
  }

  private static Handle handle(DatabaseAddress address) {
    return Jdbi.open(address.url(), address.user(), address.password());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    tell("truncate instrument, index_definition, portfolio cascade");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
