package io.indexwright.adapter.tdengine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A prepared statement of a {@link FakeServer}: an insert, or one of three queries. */
final class FakeStatement implements InvocationHandler {
  private static final Pattern INSERT =
      Pattern.compile("insert into (\\w+) \\((tbname, .+)\\) values \\((\\?(?:, \\?)*)\\)");
  private static final Pattern SELECT =
      Pattern.compile(
          "select ([\\w, ]+) from (\\w+) where (\\w+) in \\((.+)\\)"
              + " and ts >= \\? and ts < \\? and known_at <= \\?");
  private static final Pattern LAST =
      Pattern.compile(
          "select (\\w+), last\\(ts\\), last\\(unit\\), last\\((\\w+)\\) from (\\w+)"
              + " where \\1 in \\((.+)\\) and ts < \\? and known_at <= \\? partition by \\1");
  private static final Pattern EXTENTS =
      Pattern.compile("select (\\w+), first\\(ts\\), last\\(ts\\) from (\\w+) partition by \\1");
  private static final Comparator<Map<String, Object>> BY_KEY =
      Comparator.<Map<String, Object>, Timestamp>comparing(row -> at(row))
          .thenComparing(row -> (Integer) value(row, "revision"));

  private final FakeServer server;
  private final Matcher insert;
  private final Matcher select;
  private final Matcher last;
  private final Matcher extents;
  private final Map<Integer, Optional<Object>> bound = new HashMap<>();
  private final List<Map<String, Object>> batch = new ArrayList<>();

  private FakeStatement(String text, FakeServer server) {
    this.server = server;
    this.insert = INSERT.matcher(text);
    this.select = SELECT.matcher(text);
    this.last = LAST.matcher(text);
    this.extents = EXTENTS.matcher(text);
  }

  static FakeStatement of(String text, FakeServer server) throws SQLException {
    FakeStatement statement = new FakeStatement(text, server);
    if (!statement.insert.matches()
        && !statement.select.matches()
        && !statement.last.matches()
        && !statement.extents.matches()) {
      throw new SQLException("syntax error: " + text, "", 0x2600);
    }
    return statement;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] given) throws SQLException {
    return switch (method.getName()) {
      case "setString", "setTimestamp", "setInt", "setDouble", "setLong" ->
          bind((int) given[0], Optional.of(given[1]));
      case "setNull" -> bindNothing((int) given[0], (int) given[1]);
      case "addBatch" -> batch.add(row());
      case "executeBatch" -> write();
      case "executeQuery" -> results(query());
      case "close", "clearWarnings" -> FakeServer.nothing(method.getReturnType());
      default -> throw new SQLFeatureNotSupportedException(method.getName());
    };
  }

  private Object bind(int place, Optional<Object> value) {
    if (insert.matches()
        && value.filter(given -> !type(columns().get(place - 1)).isInstance(given)).isPresent()) {
      throw new ClassCastException(place + " cannot take " + value.get().getClass());
    }
    bound.put(place, value);
    return "";
  }

  private Object bindNothing(int place, int type) throws SQLException {
    if (type != Types.DOUBLE || type(columns().get(place - 1)) != Double.class) {
      throw new SQLException("unsupported data type : " + type, "", 0x2303);
    }
    return bind(place, Optional.empty());
  }

  private List<String> columns() {
    return List.of(insert.group(2).split(", ", -1));
  }

  private static Class<?> type(String column) {
    return switch (column) {
      case "tbname", "instrument", "series", "unit" -> String.class;
      case "ts" -> Timestamp.class;
      case "revision" -> Integer.class;
      case "known_at" -> Long.class;
      default -> Double.class;
    };
  }

  private Map<String, Object> row() throws SQLException {
    if (insert.group(3).split(",", -1).length != columns().size()
        || bound.size() != columns().size()) {
      throw new SQLException("as many values as columns are needed", "", 0x2600);
    }
    Map<String, Object> row = new HashMap<>();
    bound.forEach(
        (place, value) -> value.ifPresent(given -> row.put(columns().get(place - 1), given)));
    return row;
  }

  private int[] write() throws SQLException {
    if (batch.isEmpty()) {
      throw new SQLException("batch data is empty");
    }
    server.write(insert.group(1), batch);
    return new int[batch.size()];
  }

  private List<List<Optional<Object>>> query() throws SQLException {
    if (extents.matches()) {
      return extents();
    }
    return last.matches() ? lasts() : selected();
  }

  /** In the wrong order, since none is promised. */
  private List<List<Optional<Object>>> selected() throws SQLException {
    String tag = select.group(3);
    Predicate<Map<String, Object>> asked =
        isOneOf(tag, select.group(4))
            .and(row -> at(row).compareTo((Timestamp) bound(1)) >= 0)
            .and(isBefore((Timestamp) bound(2), (long) bound(3)));
    return server.all(select.group(2)).stream()
        .filter(asked)
        .sorted(BY_KEY.reversed())
        .map(row -> values(row, select.group(1).split(", ", -1)))
        .toList();
  }

  private List<List<Optional<Object>>> lasts() throws SQLException {
    Predicate<Map<String, Object>> asked =
        isOneOf(last.group(1), last.group(4)).and(isBefore((Timestamp) bound(1), (long) bound(2)));
    Map<Object, Map<String, Object>> lasts = new TreeMap<>();
    server.all(last.group(3)).stream()
        .filter(asked)
        .sorted(BY_KEY)
        .forEach(row -> lasts.put(value(row, last.group(1)), row));
    return lasts.values().stream()
        .map(row -> values(row, last.group(1), "ts", "unit", last.group(2)))
        .toList();
  }

  private List<List<Optional<Object>>> extents() throws SQLException {
    Map<Object, List<Map<String, Object>>> byName = new TreeMap<>();
    for (Map<String, Object> row : server.all(extents.group(2))) {
      byName.computeIfAbsent(value(row, extents.group(1)), name -> new ArrayList<>()).add(row);
    }
    List<List<Optional<Object>>> extents = new ArrayList<>();
    byName.forEach(
        (name, rows) -> {
          rows.sort(BY_KEY);
          Object first = at(rows.get(0));
          extents.add(
              List.of(
                  Optional.of(name),
                  Optional.of(first),
                  Optional.of(at(rows.get(rows.size() - 1)))));
        });
    return extents;
  }

  private Object bound(int place) {
    return Optional.ofNullable(bound.get(place)).flatMap(value -> value).orElseThrow();
  }

  private static Timestamp at(Map<String, Object> row) {
    return (Timestamp) value(row, "ts");
  }

  private static Object value(Map<String, Object> row, String column) {
    return Optional.ofNullable(row.get(column)).orElseThrow();
  }

  private static Predicate<Map<String, Object>> isOneOf(String tag, String quoted) {
    Set<String> names =
        Arrays.stream(quoted.split(", ", -1))
            .map(name -> name.substring(1, name.length() - 1))
            .collect(Collectors.toSet());
    return row -> names.contains(value(row, tag));
  }

  private static Predicate<Map<String, Object>> isBefore(Timestamp until, long asKnownAt) {
    return row -> at(row).compareTo(until) < 0 && (long) value(row, "known_at") <= asKnownAt;
  }

  private static List<Optional<Object>> values(Map<String, Object> row, String... columns) {
    return Arrays.stream(columns).map(column -> Optional.ofNullable(row.get(column))).toList();
  }

  private static ResultSet results(List<List<Optional<Object>>> rows) {
    Iterator<List<Optional<Object>>> coming = rows.iterator();
    List<List<Optional<Object>>> current = new ArrayList<>(List.of(List.of()));
    boolean[] wasNull = new boolean[1];
    return FakeServer.proxy(
        ResultSet.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "next" -> {
                boolean isThere = coming.hasNext();
                current.set(0, isThere ? coming.next() : List.of());
                yield isThere;
              }
              case "getString", "getTimestamp", "getInt", "getDouble", "getLong" -> {
                Optional<Object> value = current.get(0).get((int) given[0] - 1);
                wasNull[0] = value.isEmpty();
                yield value.orElse(0.0);
              }
              case "wasNull" -> wasNull[0];
              case "close" -> "";
              default -> throw new SQLFeatureNotSupportedException(method.getName());
            });
  }
}
