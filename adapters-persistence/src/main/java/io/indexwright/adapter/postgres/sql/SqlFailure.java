package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.port.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** What a failed statement means to somebody who never heard of SQL. */
public final class SqlFailure {
  private static final String WHAT = "the database";
  private static final String INTEGRITY = "23";
  private static final String AUTHORIZATION = "28";

  /** What can be said more exactly: a lock was not to be had in time, the disk is full. */
  private static final Map<String, String> WHAT_BY_STATE =
      Map.of(
          "55P03", "what somebody else is changing just now",
          "53100", "room on the disk of the database");

  /** Connection, rollback by the server (deadlock), resources, operator, lock not to be had. */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** A lock was not to be had in time; the server has become a read-only standby. */
  private static final Set<String> AWAY_STATES = Set.of("55P03", "25006");

  private SqlFailure() {}

  /** Returns what to throw instead: {@code failure} itself if it is a bug of ours. */
  public static RuntimeException translated(RuntimeException failure) {
    if (failure instanceof ConnectionException) {
      return new UnavailableException(WHAT, failure);
    }
    return sql(failure).map(sql -> meaning(sql, failure)).orElse(failure);
  }

  private static RuntimeException meaning(SQLException sql, RuntimeException failure) {
    if (isAway(sql)) {
      return new UnavailableException(WHAT_BY_STATE.getOrDefault(state(sql), WHAT), failure);
    }
    if (state(sql).startsWith(AUTHORIZATION)) {
      return new IllegalStateException("the database refuses this user or password", failure);
    }
    return state(sql).startsWith(INTEGRITY)
        ? new IllegalStateException("this contradicts what is stored", failure)
        : failure;
  }

  private static boolean isAway(SQLException sql) {
    String state = state(sql);
    return sql instanceof SQLTransientException
        || AWAY_STATES.contains(state)
        || (state.length() > 2 && AWAY_CLASSES.contains(state.substring(0, 2)));
  }

  private static String state(SQLException sql) {
    return Optional.ofNullable(sql.getSQLState()).orElse("");
  }

  private static Optional<SQLException> sql(Throwable failure) {
    return Stream.iterate(Optional.of(failure), Optional::isPresent, SqlFailure::cause)
        .flatMap(Optional::stream)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static Optional<Throwable> cause(Optional<Throwable> failure) {
    return failure.map(Throwable::getCause);
  }
}
