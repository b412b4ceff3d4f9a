package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** What rows tell of several portfolios, of each in the order of the rows. */
final class ByPortfolio {

  private ByPortfolio() {}

  /** What one row tells. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Reads rows that have a {@code portfolio_id}. */
  static <T> Map<PortfolioId, List<T>> read(Query query, Reading<T> reading) {
    return query
        .map((row, context) -> Map.entry(portfolio(row), reading.of(row)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  static PortfolioId portfolio(ResultSet row) throws SQLException {
    return new PortfolioId(Columns.uuid(row, "portfolio_id"));
  }
}
