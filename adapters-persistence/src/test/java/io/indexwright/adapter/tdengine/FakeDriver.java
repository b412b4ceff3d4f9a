package io.indexwright.adapter.tdengine;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/** A driver of servers that live in this process, by the host in their address. */
public final class FakeDriver implements Driver {
  /** So few that a test sees chunks soon. */
  static final int ROWS_AT_ONCE = 200;

  private static final Map<String, FakeServer> SERVERS = new ConcurrentHashMap<>();

  /** Starts an empty server that can be reached at {@code host}. */
  static FakeServer start(String host) {
    FakeServer server = new FakeServer();
    SERVERS.put(host, server);
    return server;
  }

  /** Opens a database on {@code host} that writes {@link #ROWS_AT_ONCE}. */
  static TdengineDatabase open(String host) {
    TdengineAddress address = new TdengineAddress("jdbc:TAOS-WS://" + host, "root", "p%41+s");
    TdengineLimits usual = TdengineLimits.DEFAULT;
    return new TdengineDatabase(
        address,
        new TdengineLimits(usual.connections(), usual.waiting(), usual.silence(), ROWS_AT_ONCE),
        new FakeDriver());
  }

  @Override
  public Connection connect(String url, Properties settings) throws SQLException {
    String host = url.substring("jdbc:TAOS-WS://".length(), url.lastIndexOf('/'));
    return Optional.ofNullable(SERVERS.get(host))
        .orElseThrow(() -> new SQLException("can't create connection with any server", "", 0x231d))
        .connect(url, settings);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:TAOS-WS:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 3;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getAnonymousLogger();
  }
}
