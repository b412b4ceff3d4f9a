package io.indexwright.adapter.postgres.schema;

import io.indexwright.adapter.postgres.sql.SqlFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** How one migration is undone: by the script of the same name in {@code db/back}. */
record WayBack(Step step, String script) {

  /** Nobody goes up or down meanwhile. */
  private static final String HOLD =
      """
      -- schema.hold
      lock table flyway_schema_history in exclusive mode
      """;

  private static final String FORGET =
      """
      -- schema.forget
      delete from flyway_schema_history
      where version = ? and not exists (
        select from flyway_schema_history where version::int > ?)
      """;

  /**
   * Finds it.
   *
   * @throws IllegalStateException if there is none
   */
  static WayBack of(Step step) {
    String name =
        "/db/back/V%s__%s.sql".formatted(step.version(), step.description().replace(' ', '_'));
    return read(name)
        .map(script -> new WayBack(step, script))
        .orElseThrow(() -> new IllegalStateException(step + ": there is no way back"));
  }

  private static Optional<String> read(String name) {
    try (InputStream file = WayBack.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Goes it whole or not at all. */
  Step go(DataSource owner) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      go(connection);
      connection.commit();
      return step;
    } catch (SQLException failure) {
      throw SqlFailure.translated(
          new IllegalStateException("the way back from %s failed".formatted(step), failure));
    }
  }

  private void go(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(HOLD);
      forget(connection);
      statement.execute(script);
    }
  }

  private void forget(Connection connection) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setString(1, String.valueOf(step.version()));
      forget.setInt(2, step.version());
      if (forget.executeUpdate() == 0) {
        throw new IllegalStateException(
            "somebody else is changing the schema: %s is not its top any more".formatted(step));
      }
    }
  }
}
