package io.indexwright.bootstrap.crash;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.order.Order;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.proof.PublishedLevel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is there after a life: what the product answers, and how many rows stand behind it.
 *
 * @param rows of every table in which nothing is written twice for a second attempt
 * @param events that others are told, in order
 */
record Remains(
    List<PublishedLevel> levels,
    List<LedgerEntry> ledger,
    List<Order> orders,
    SortedMap<String, Long> rows,
    List<String> events) {

  static Remains of(Wiring wiring, DatabaseAddress owner) throws SQLException {
    LocalDate end = SmallMarket.LAST.plusDays(Life.DAYS + 1);
    try (Connection connection = open(owner)) {
      return new Remains(
          wiring.indexLevels().between(SmallMarket.INDEX, LocalDate.EPOCH, end, 1_000),
          wiring.ledgers().told(SmallMarket.ACCOUNT.id()),
          wiring.orders().of(SmallMarket.ACCOUNT.id()),
          rows(connection),
          column(connection, "select id || type || body from outbox_event order by number"));
    }
  }

  private static SortedMap<String, Long> rows(Connection connection) throws SQLException {
    SortedMap<String, Long> rows = new TreeMap<>();
    List<String> tables =
        column(
            connection,
            """
            select relname
            from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
              and relname !~ '^(audit_|flyway_)'
            """);
    for (String table : tables) {
      String count = "select count(*) from " + table;
      rows.put(table, Long.parseLong(column(connection, count).get(0)));
    }
    return rows;
  }

  /** Looks whether what was promised is there; {@code promise} as {@link Life} says it. */
  static boolean keeps(String promise, DatabaseAddress owner) throws SQLException {
    String[] words = promise.split(" ", 2);
    String question =
        switch (words[0]) {
          case "IMPORTED" -> "select count(*) >= 248 from bar where ? = 'IMPORTED'";
          case "OPENED" -> "select count(*) = 1 from portfolio where ? = 'OPENED'";
          case "DAY" ->
              "select count(*) = 1 from routine_step where key = 'small/' || ? || '/1' and name = 'done'";
          case "APPROVED" -> "select count(*) = 1 from order_run where id = ?::uuid";
          case "FILLED" -> "select count(*) = 1 from routine_step where key = ? and name = 'done'";
          case "AUDITED" -> "select count(*) = 1 from audit_entry where id = ?::uuid";
          default -> "select ? is not null";
        };
    try (Connection connection = open(owner);
        PreparedStatement asked = connection.prepareStatement(question)) {
      asked.setString(1, words[words.length - 1]);
      try (ResultSet answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private static Connection open(DatabaseAddress owner) throws SQLException {
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  private static List<String> column(Connection connection, String question) throws SQLException {
    List<String> column = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    }
    return column;
  }
}
