package io.indexwright.adapter.tdengine;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of tables, one for each instrument or series; rows are written through it.
 *
 * @param tag the column that names the instrument or series
 * @param columns the numbers; only the first is in every row
 */
record Supertable(String name, String tag, List<String> columns) {
  static final Supertable BARS =
      new Supertable("bars", "instrument", List.of("close", "open", "high", "low", "volume"));
  static final Supertable OBSERVATIONS =
      new Supertable("observations", "series", List.of("amount"));

  /** What instruments and series may be called: nothing that could end a text in a query. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  /** From which instant to which something is known. */
  record Extent(Instant first, Instant last) {}

  /** The longest time that rows can be kept for, in days. */
  static final int DAYS_KEPT = 36_500;

  /** Without {@code keep}, rows of more than ten years ago would be refused. */
  static String makeDatabase(String database) {
    return "create database if not exists %s precision 'ms' keep %s duration 100"
        .formatted(database, DAYS_KEPT);
  }

  /** The same rows, read without all but their first number. */
  Supertable narrow() {
    return new Supertable(name, tag, columns.subList(0, 1));
  }

  /** The revision belongs to the key: a correction does not overwrite. */
  String make() {
    return """
        create stable if not exists %s (ts timestamp, revision int primary key, %s double, \
        unit varchar(8), known_at bigint) tags (%s varchar(80))\
        """
        .formatted(name, String.join(" double, ", columns), tag);
  }

  String insert() {
    return """
        insert into %s (tbname, %s, ts, revision, unit, known_at, %s) \
        values (?, ?, ?, ?, ?, ?%s)\
        """
        .formatted(name, tag, String.join(", ", columns), ", ?".repeat(columns.size()));
  }

  String select(Collection<String> names) {
    return """
        select %s, ts, revision, unit, known_at, %s from %s \
        where %s in (%s) and ts >= ? and ts < ? and known_at <= ?\
        """
        .formatted(tag, String.join(", ", columns), name, tag, quoted(names));
  }

  /** What is known last of some names. Of two revisions, the database takes the later one. */
  String last(Collection<String> names) {
    return """
        select %s, last(ts), last(unit), last(%s) from %s \
        where %s in (%s) and ts < ? and known_at <= ? partition by %s\
        """
        .formatted(tag, columns.get(0), name, tag, quoted(names), tag);
  }

  String extents() {
    return "select %s, first(ts), last(ts) from %s partition by %s".formatted(tag, name, tag);
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(Supertable::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String plain) {
    if (!PLAIN.matcher(plain).matches()) {
      throw new IllegalArgumentException("not the name of an instrument or series: " + plain);
    }
    return "'" + plain + "'";
  }

  /** Writes rows, at least one; a row of the same key is written over with what it says. */
  int write(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insert())) {
      for (Row row : rows) {
        statement.setString(1, Cells.table(name, row.name()));
        statement.setString(2, row.name());
        statement.setTimestamp(3, Cells.timestamp(row.at()));
        statement.setInt(4, row.revision());
        statement.setString(5, row.unit());
        statement.setLong(6, Cells.micros(row.knownAt()));
        for (int column = 0; column < columns.size(); column++) {
          bind(statement, 7 + column, row.numbers().get(column));
        }
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }

  private static void bind(PreparedStatement statement, int place, Optional<BigDecimal> number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setDouble(place, Cells.binary(number.get()));
    } else {
      statement.setNull(place, Types.DOUBLE);
    }
  }

  /** Reads every revision of {@code names} that was known at {@code asKnownAt}, in any order. */
  List<Row> read(Connection connection, Collection<String> names, Period period)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select(names))) {
      statement.setTimestamp(1, Cells.timestamp(period.fromInclusive()));
      statement.setTimestamp(2, Cells.timestamp(period.untilExclusive()));
      statement.setLong(3, Cells.micros(period.asKnownAt()));
      try (ResultSet found = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    }
  }

  private Row row(ResultSet found) throws SQLException {
    List<Optional<BigDecimal>> numbers = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      numbers.add(number(found, 6 + column));
    }
    return new Row(
        found.getString(1),
        found.getTimestamp(2).toInstant(),
        found.getInt(3),
        List.copyOf(numbers),
        found.getString(4),
        Cells.instant(found.getLong(5)));
  }

  private static Optional<BigDecimal> number(ResultSet found, int place) throws SQLException {
    double binary = found.getDouble(place);
    return found.wasNull() ? Optional.empty() : Optional.of(Cells.decimal(binary));
  }

  /** Reads the first number of the last row of each of {@code names}; its revision is not told. */
  List<Row> last(Connection connection, Collection<String> names, Period period)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(last(names))) {
      statement.setTimestamp(1, Cells.timestamp(period.untilExclusive()));
      statement.setLong(2, Cells.micros(period.asKnownAt()));
      try (ResultSet found = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(
              new Row(
                  found.getString(1),
                  found.getTimestamp(2).toInstant(),
                  0,
                  List.of(number(found, 4)),
                  found.getString(3),
                  period.asKnownAt()));
        }
        return rows;
      }
    }
  }

  SortedMap<String, Extent> extents(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(extents());
        ResultSet found = statement.executeQuery()) {
      SortedMap<String, Extent> extents = new TreeMap<>();
      while (found.next()) {
        extents.put(
            found.getString(1),
            new Extent(found.getTimestamp(2).toInstant(), found.getTimestamp(3).toInstant()));
      }
      return extents;
    }
  }
}
