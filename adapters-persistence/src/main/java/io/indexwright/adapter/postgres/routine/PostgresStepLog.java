package io.indexwright.adapter.postgres.routine;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.routine.StepLog;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Steps in a table, in the transactions of what they did. */
public final class PostgresStepLog implements StepLog {
  private final PostgresTransactions transactions;

  public PostgresStepLog(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String RECORD =
      """
      -- routines.record
      insert into routine_step (kind, key, name, outcome, done_at)
      values (:kind, :key, :name, :outcome, :at)
      on conflict (kind, key, name) do nothing
      """;

  @Override
  public void record(RoutineId routine, Step step) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(RECORD)
                .bind("kind", routine.kind())
                .bind("key", routine.key())
                .bind("name", step.name())
                .bind("outcome", step.outcome())
                .bind("at", Columns.moment(step.at()))
                .execute());
  }

  private static final String FIND =
      """
      -- routines.find
      select name, outcome, done_at
      from routine_step
      where kind = :kind and key = :key and name = :name
      """;

  @Override
  public Optional<Step> find(RoutineId routine, String step) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("kind", routine.kind())
                .bind("key", routine.key())
                .bind("name", step)
                .map((row, context) -> step(row))
                .findOne());
  }

  private static final String OF =
      """
      -- routines.of
      select name, outcome, done_at
      from routine_step
      where kind = :kind and key = :key
      order by number
      """;

  @Override
  public List<Step> of(RoutineId routine) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(OF)
                .bind("kind", routine.kind())
                .bind("key", routine.key())
                .map((row, context) -> step(row))
                .list());
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getString("name"), row.getString("outcome"), Columns.instant(row, "done_at"));
  }
}
