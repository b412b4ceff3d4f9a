package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * When a row was written, and by which role that signed in: as the server says, and part of what is
 * hashed.
 */
record Writing(Instant at, String by) {

  private static final String NOW =
      """
      -- audit.now
      select now() as created_at, session_user::text as created_by
      """;

  /** Whatever the transaction writes. */
  static Writing now(Handle handle) {
    return handle.createQuery(NOW).map((row, context) -> of(row)).one();
  }

  static Writing of(ResultSet row) throws SQLException {
    return of(row, "");
  }

  /** Reads columns whose names begin with {@code prefix}. */
  static Writing of(ResultSet row, String prefix) throws SQLException {
    return new Writing(
        Columns.instant(row, prefix + "created_at"), row.getString(prefix + "created_by"));
  }

  /** Reads the same, if the row has that part. */
  static Optional<Writing> find(ResultSet row, String prefix) throws SQLException {
    return row.getObject(prefix + "created_at") == null
        ? Optional.empty()
        : Optional.of(of(row, prefix));
  }
}
