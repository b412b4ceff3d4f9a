package io.indexwright.adapter.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.MigrationSettings;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a server whose roles are made by somebody else: the owner of the tables may make none. */
@Tag("once")
class ByHandTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    as(
        "postgres",
        """
        create role keeper login;
        create role clerk login;
        create database shop owner keeper;
        """);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void tellsWhatIsMissing_stepByStep() throws SQLException {
    Schema schema = PostgresDatabase.schema(address("keeper"));

    assertThatIllegalStateException()
        .isThrownBy(() -> start("clerk", false))
        .withMessageContainingAll(
            "the schema is at 0 and this program needs ",
            "`indexwright migrate up`",
            "INDEXWRIGHT_DB_MIGRATE=true");
    assertThatIllegalStateException()
        .isThrownBy(schema::up)
        .withStackTraceContaining(
            "keeper may not make roles; let somebody who may say once: create role indexwright_app"
                + " nologin; grant indexwright_app to keeper;");
    assertThat(schema.version()).isLessThan(30);

    as("postgres", "create role indexwright_app nologin");
    schema.up();
    assertThatIllegalStateException()
        .isThrownBy(() -> start("keeper", true))
        .withMessage(
            "keeper may not work as indexwright_app; let somebody who may say once: grant"
                + " indexwright_app to keeper");

    as("postgres", "grant indexwright_app to keeper, clerk");
    start("keeper", true).close();
    start("clerk", false).close();
    startWithOwner().close();
  }

  private static PostgresDatabase start(String user, boolean migrates) {
    return start(address(user), new MigrationSettings(migrates, Optional.empty()));
  }

  private static PostgresDatabase startWithOwner() {
    return start(address("clerk"), new MigrationSettings(true, Optional.of(address("keeper"))));
  }

  private static PostgresDatabase start(DatabaseAddress address, MigrationSettings migration) {
    DatabaseSettings few = TestDatabase.few();
    return PostgresDatabase.start(
        address,
        new DatabaseSettings(few.budget(), few.replica(), few.lag(), few.slow(), migration)
            .patiently(few.patience()),
        new SimpleMeterRegistry());
  }

  private static DatabaseAddress address(String user) {
    return new DatabaseAddress(server.getJdbcUrl(user, "shop"), user, "");
  }

  private static void as(String user, String script) throws SQLException {
    try (Connection connection = server.getDatabase(user, "postgres").getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : script.split(";\\s*", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
  }
}
