package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.index.IndexLevel;
import io.indexwright.money.Precision;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.proof.PublishedLevel.Returns;
import io.indexwright.rulebook.ReturnKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of a published level. */
final class LevelColumns {
  private static final Map<ReturnKind, String> TOTAL =
      Map.of(ReturnKind.GROSS_TOTAL, "gross_total", ReturnKind.NET_TOTAL, "net_total");
  private static final Map<ReturnKind, String> OVERLAID =
      Map.of(
          ReturnKind.PRICE,
          "overlaid_price",
          ReturnKind.GROSS_TOTAL,
          "overlaid_gross_total",
          ReturnKind.NET_TOTAL,
          "overlaid_net_total");

  /** No level is negative. */
  private static final BigDecimal ABSENT = BigDecimal.ONE.negate();

  private LevelColumns() {}

  static PublishedLevel read(ResultSet row) throws SQLException {
    return new PublishedLevel(
        Columns.date(row, "date"),
        new IndexLevel(Columns.decimal(row, "points")),
        new Returns(read(row, TOTAL), read(row, OVERLAID)),
        new Digest(row.getString("inputs")));
  }

  private static SortedMap<ReturnKind, BigDecimal> read(
      ResultSet row, Map<ReturnKind, String> columns) throws SQLException {
    SortedMap<ReturnKind, BigDecimal> points = new TreeMap<>();
    for (Map.Entry<ReturnKind, String> column : columns.entrySet()) {
      Optional.ofNullable(row.getBigDecimal(column.getValue()))
          .ifPresent(kept -> points.put(column.getKey(), Precision.normalised(kept)));
    }
    return points;
  }

  /** Binds an array of points for every column, under its name; {@link #ABSENT} for none. */
  static void bind(SqlStatement<?> statement, List<PublishedLevel> levels) {
    List<Returns> returns = levels.stream().map(PublishedLevel::returns).toList();
    bind(statement, TOTAL, returns.stream().map(Returns::total).toList());
    bind(statement, OVERLAID, returns.stream().map(Returns::overlaid).toList());
  }

  private static void bind(
      SqlStatement<?> statement,
      Map<ReturnKind, String> columns,
      List<SortedMap<ReturnKind, BigDecimal>> points) {
    columns.forEach(
        (kind, column) ->
            statement.bindArray(
                column,
                BigDecimal.class,
                points.stream().map(byKind -> byKind.getOrDefault(kind, ABSENT)).toList()));
  }
}
