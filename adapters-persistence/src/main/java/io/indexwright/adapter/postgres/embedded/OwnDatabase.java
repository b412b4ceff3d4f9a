package io.indexwright.adapter.postgres.embedded;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database that we work in, the role without privileges that owns it, and the one that the
 * product works as.
 */
final class OwnDatabase {

  static final String NAME = "indexwright";

  private static final String HAND_OVER_PASSWORD =
      "select set_config('indexwright.password', ?, false)";
  private static final String ROLES =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'indexwright') then
          create role indexwright;
        end if;
        execute format(
          'alter role indexwright login nosuperuser nocreatedb nocreaterole'
            ' noreplication nobypassrls password %L',
          current_setting('indexwright.password'));
        if not exists (select from pg_roles where rolname = 'indexwright_app') then
          create role indexwright_app nologin;
        end if;
        grant indexwright_app to indexwright;
      end $$
      """;
  private static final String EXISTS = "select from pg_database where datname = 'indexwright'";
  private static final String DATABASE = "create database indexwright owner indexwright";
  private static final String CLOSED_TO_OTHERS =
      "revoke connect, temporary on database indexwright from public";

  private OwnDatabase() {}

  /** Where the owner finds it. */
  static DatabaseAddress at(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, NAME), NAME, password);
  }

  /** Makes what is missing, and gives the owner this password. */
  static void prepare(DataSource superuser, String password) throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      handOver(connection, password);
      statement.execute(ROLES);
      if (!exists(statement)) {
        statement.execute(DATABASE);
      }
      statement.execute(CLOSED_TO_OTHERS);
    }
  }

  private static void handOver(Connection connection, String password) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HAND_OVER_PASSWORD)) {
      statement.setString(1, password);
      statement.execute();
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(EXISTS)) {
      return rows.next();
    }
  }
}
