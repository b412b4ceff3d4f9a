package io.indexwright.adapter.postgres.watch;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;

/**
 * A statement that was executed.
 *
 * @param text with every value in its place: for asking the server again, never for showing
 * @param written how many rows it wrote, where that is known
 */
record Execution(StatementName name, String text, Duration took, OptionalInt written) {

  /** Returns nothing if the statement cannot be looked at any more. */
  static Optional<Execution> of(StatementContext context, Duration took) {
    StatementName name = StatementName.of(context.getRawSql());
    if (context.getStatement() == null) {
      return Optional.of(new Execution(name, context.getRawSql(), took, OptionalInt.empty()));
    }
    try {
      Statement statement = context.getStatement();
      String text = statement.unwrap(PGStatement.class).toString();
      return Optional.of(new Execution(name, text, took, written(statement.getUpdateCount())));
    } catch (SQLException closed) {
      return Optional.empty();
    }
  }

  private static OptionalInt written(int count) {
    return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
