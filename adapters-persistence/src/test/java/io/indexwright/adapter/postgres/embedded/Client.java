package io.indexwright.adapter.postgres.embedded;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a server over a connection of its own. */
record Client(DatabaseAddress address) {

  /** The first column of the first row. */
  String ask(String query) throws SQLException {
    try (Connection connection = connected();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  void tell(String command) throws SQLException {
    try (Connection connection = connected();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  boolean isAnswered() {
    try {
      return ask("select 1").equals("1");
    } catch (SQLException e) {
      return false;
    }
  }

  Connection connected() throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
