package io.indexwright.adapter.tdengine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a TDengine as we use, with the traps that a real one was seen to have: no DECIMAL, no
 * text into a DOUBLE, no empty batch, milliseconds, a row of the same key written over, and every
 * statement for itself.
 */
final class FakeServer {
  private static final Pattern MAKE_DATABASE =
      Pattern.compile(
          "create database if not exists (\\w+) precision 'ms' keep 36500 duration 100");
  private static final Pattern MAKE_TABLE =
      Pattern.compile(
          "create stable if not exists (\\w+) \\(ts timestamp, revision int primary key,"
              + " (?:\\w+ double, )+unit varchar\\(8\\), known_at bigint\\)"
              + " tags \\(\\w+ varchar\\(80\\)\\)");

  /** Everything that was said, in order. */
  final List<String> said = new ArrayList<>();

  /** The sizes of the batches that were written. */
  final List<Integer> batches = new ArrayList<>();

  private final List<String> databases = new ArrayList<>();
  private final Map<String, Map<String, Map<String, Object>>> tables = new TreeMap<>();
  private Optional<Integer> batchesLeft = Optional.empty();
  private boolean away;

  /** Goes away after so many more batches. */
  void failAfter(int batchesMore) {
    batchesLeft = Optional.of(batchesMore);
  }

  void leave() {
    away = true;
  }

  void comeBack() {
    away = false;
    batchesLeft = Optional.empty();
  }

  int rows(String table) {
    return tables.getOrDefault(table, Map.of()).size();
  }

  synchronized Connection connect(String url, Properties settings) throws SQLException {
    refuseIfAway();
    refuseUnlessRight(url, settings);
    String database = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    if (!database.isEmpty() && !databases.contains(database)) {
      throw new SQLException("(0x388):auth failure:Database not exist");
    }
    return proxy(
        Connection.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "createStatement" -> statement();
              case "prepareStatement" -> prepared(String.valueOf(given[0]));
              case "isValid" -> !away;
              default -> nothing(method.getReturnType());
            });
  }

  private static void refuseUnlessRight(String url, Properties settings) throws SQLException {
    if (!url.contains("varcharAsString=true") || !url.contains("timezone=UTC")) {
      throw new SQLException("this address turns text into bytes and shifts timestamps: " + url);
    }
    if (!settings.getProperty("user").equals("root")
        || !settings.getProperty("password").equals("p%2541%2Bs")) {
      throw new SQLException("(0x357):auth failure:Authentication failure");
    }
  }

  private Statement statement() {
    return proxy(
        Statement.class,
        (proxy, method, given) ->
            method.getName().equals("executeUpdate")
                ? make(String.valueOf(given[0]))
                : nothing(method.getReturnType()));
  }

  private synchronized int make(String text) throws SQLException {
    refuseIfAway();
    said.add(text);
    Matcher database = MAKE_DATABASE.matcher(text);
    Matcher table = MAKE_TABLE.matcher(text);
    if (database.matches()) {
      databases.add(database.group(1));
    } else if (table.matches()) {
      tables.putIfAbsent(table.group(1), new TreeMap<>());
    } else {
      throw new SQLException("syntax error: " + text, "", 0x2600);
    }
    return 0;
  }

  private synchronized PreparedStatement prepared(String text) throws SQLException {
    refuseIfAway();
    said.add(text);
    return proxy(PreparedStatement.class, FakeStatement.of(text, this));
  }

  /** Keeps a batch whole: a real server may keep a part of one that failed. */
  synchronized void write(String table, List<Map<String, Object>> batch) throws SQLException {
    refuseIfAway();
    if (batchesLeft.filter(left -> left == 0).isPresent()) {
      away = true;
      throw new SQLException("connection closed", "", 0x231d);
    }
    batchesLeft = batchesLeft.map(left -> left - 1);
    batches.add(batch.size());
    Map<String, Map<String, Object>> rows = tables.getOrDefault(table, new TreeMap<>());
    for (Map<String, Object> row : batch) {
      rows.put(row.get("tbname") + "|" + row.get("ts") + "|" + row.get("revision"), row);
    }
  }

  synchronized List<Map<String, Object>> all(String table) throws SQLException {
    refuseIfAway();
    return List.copyOf(tables.getOrDefault(table, Map.of()).values());
  }

  private void refuseIfAway() throws SQLException {
    if (away) {
      throw new SQLException("can't create connection with any server", "", 0x231d);
    }
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(FakeServer.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** What a method answers that does not matter here. */
  static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class || type == long.class ? 0 : "";
  }
}
