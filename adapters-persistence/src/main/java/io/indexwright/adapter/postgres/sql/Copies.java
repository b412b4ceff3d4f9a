package io.indexwright.adapter.postgres.sql;

import java.sql.SQLException;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's COPY, which JDBI knows nothing of; it is watched like every other statement. */
public final class Copies {
  private static final Clock CLOCK = Clock.systemUTC();

  private Copies() {}

  /** Rows on their way in or out. */
  @FunctionalInterface
  public interface Copying<T> {

    /** Moves all of them, and returns what came of it. */
    T by(CopyManager server) throws SQLException;
  }

  /**
   * Does what {@code sql} says by {@code copying}. It takes as long as its rows take to come or to
   * go, wherever that is.
   */
  public static <T> T watched(Handle handle, String sql, Copying<T> copying) throws SQLException {
    SqlLogger watch = handle.getConfig(SqlStatements.class).getSqlLogger();
    try (Update named = handle.createUpdate(sql)) {
      StatementContext context = named.getContext();
      context.setExecutionMoment(CLOCK.instant());
      try {
        T answer = copying.by(handle.getConnection().unwrap(PGConnection.class).getCopyAPI());
        context.setCompletionMoment(CLOCK.instant());
        watch.logAfterExecution(context);
        return answer;
      } catch (SQLException failure) {
        context.setExceptionMoment(CLOCK.instant());
        watch.logException(context, failure);
        throw failure;
      }
    }
  }
}
