package io.indexwright.adapter.tdengine;

import com.taosdata.jdbc.ws.WebSocketDriver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** The TDengine that {@code INDEXWRIGHT_TDENGINE_URL} names, and on it a database for tests. */
final class RealServer {
  static final String VARIABLE = "INDEXWRIGHT_TDENGINE_URL";
  static final String MISSING = "no real TDengine: " + VARIABLE + " is not set";

  private static final String DATABASE = "indexwright_test";

  private RealServer() {}

  /** Opens an empty database; the one of the last test is dropped. */
  static TdengineDatabase empty() {
    TdengineAddress address =
        new TdengineAddress(
            database(variable(VARIABLE, "")),
            variable("INDEXWRIGHT_TDENGINE_USER", "root"),
            variable("INDEXWRIGHT_TDENGINE_PASSWORD", "taosdata"));
    drop(address);
    return new TdengineDatabase(address, TdengineLimits.DEFAULT);
  }

  private static String database(String url) {
    int settings = url.indexOf('?');
    String place = settings < 0 ? url : url.substring(0, settings);
    String server = place.substring(0, place.indexOf('/', "jdbc:TAOS-WS://".length()) + 1);
    return (server.isEmpty() ? place + "/" : server)
        + DATABASE
        + (settings < 0 ? "" : url.substring(settings));
  }

  private static void drop(TdengineAddress address) {
    Properties who = new Properties();
    who.setProperty("user", URLEncoder.encode(address.user(), StandardCharsets.UTF_8));
    who.setProperty("password", URLEncoder.encode(address.password(), StandardCharsets.UTF_8));
    try (Connection connection = new WebSocketDriver().connect(address.server(), who);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("drop database if exists " + DATABASE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String variable(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }
}
