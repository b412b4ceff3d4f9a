package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was heard of an order, read from the rows that {@link HeardEvents} writes. */
final class StoredEvents {

  private StoredEvents() {}

  /** Returns the word of a row, or nothing if it has none. */
  static List<History.Heard> heard(ResultSet row) throws SQLException {
    Optional<String> kind = Optional.ofNullable(row.getString("kind"));
    return kind.isEmpty()
        ? List.of()
        : List.of(new History.Heard(event(kind.get(), row), Columns.instant(row, "known_at")));
  }

  private static OrderEvent event(String kind, ResultSet row) throws SQLException {
    return switch (kind) {
      case "ACKNOWLEDGED" -> new OrderEvent.Acknowledged();
      case "REJECTED" -> new OrderEvent.Rejected(row.getString("reason"));
      case "TRADED" -> new OrderEvent.Traded(fill(row));
      case "BUSTED" -> new OrderEvent.Busted(execution(row));
      case "CORRECTED" -> new OrderEvent.Corrected(row.getInt("number"), fill(row));
      case "REPLACED" ->
          new OrderEvent.Replaced(row.getInt("replacement"), Terms.ticket(row, "new_"));
      case "CANCELLED" -> new OrderEvent.Cancelled();
      case "EXPIRED" -> new OrderEvent.Expired();
      default -> throw new IllegalStateException("no word of an order: " + kind);
    };
  }

  private static ExecutionId execution(ResultSet row) throws SQLException {
    return new ExecutionId(row.getString("execution_id"));
  }

  private static Fill fill(ResultSet row) throws SQLException {
    return new Fill(
        execution(row),
        Columns.quantity(row, "filled"),
        Columns.price(row),
        Columns.money(row, "commission"),
        Columns.instant(row, "executed_at"));
  }
}
