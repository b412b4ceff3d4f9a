package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.job.JobRun.Begun;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** What one process notes of the jobs it does. */
final class JobBook {
  private final PostgresTransactions transactions;
  private final JobNews news;
  private final Clock clock;
  private final String node;

  JobBook(PostgresTransactions transactions, Clock clock, String node) {
    this.transactions = transactions;
    this.news = new JobNews(transactions);
    this.clock = clock;
    this.node = node;
  }

  /**
   * Waits for a step that another process is in the middle of; afterwards that one has lost the
   * job.
   */
  private static final String BEGIN =
      """
      -- jobs.begin
      update job
      set state = 'RUNNING', run = run + 1, attempts = attempts + 1, node = :node, changed_at = :at
      where id = :id and state in ('QUEUED', 'RUNNING') and attempts < :most
        and not exists (select from job_cancellation where job_id = id)
      returning *
      """;

  /**
   * Begins a job for the next time.
   *
   * @param most how often it may be begun
   * @return empty if it is over, cancelled, or was begun too often
   */
  Optional<Begun> begin(JobId id, int most) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(BEGIN)
                .bind("id", id.value())
                .bind("node", node)
                .bind("at", Columns.moment(clock.instant()))
                .bind("most", most)
                .map((row, context) -> begun(row))
                .findOne());
  }

  /** Tells it while the result is read: it is the same transaction. */
  private Begun begun(ResultSet row) throws SQLException {
    news.tell(JobNews.of(row));
    return new Begun(
        JobRow.request(row), row.getLong("run"), row.getInt("attempts"), JobRow.progress(row));
  }

  /** Whoever had it last has died and is missed, or did not see that it was cancelled. */
  private static final String SETTLE =
      """
      -- jobs.settle
      update job
      set run = run + 1, node = null, changed_at = :at,
        state = case when is_cancelled then 'CANCELLED' else 'FAILED' end,
        fault = case when is_cancelled then fault else coalesce(fault, :fault) end
      from (
        select exists (select from job_cancellation where job_id = :id) as is_cancelled) as asked
      where id = :id and state in ('QUEUED', 'RUNNING')
      returning job.*
      """;

  /**
   * Ends a job that cannot be begun.
   *
   * @param fault what was wrong, if nothing else was before
   */
  void settle(JobId id, String fault) {
    transactions.writing(
        handle ->
            news.isTold(
                handle
                    .createQuery(SETTLE)
                    .bind("id", id.value())
                    .bind("at", Columns.moment(clock.instant()))
                    .bind("fault", fault)));
  }

  private static final String END =
      """
      -- jobs.end
      update job set state = :state, node = null, fault = :fault, changed_at = :at
      where id = :id and run = :run and state = 'RUNNING'
      returning *
      """;

  /**
   * Ends a run.
   *
   * @param fault the kind of its failure; empty if there was none
   * @return false if the job is another process's by now
   */
  boolean end(Begun begun, JobState state, Optional<String> fault) {
    return transactions.inOne(
        handle ->
            news.isTold(
                handle
                    .createQuery(END)
                    .bind("id", begun.request().id().value())
                    .bind("run", begun.run())
                    .bind("state", state.name())
                    .bind("fault", fault)
                    .bind("at", Columns.moment(clock.instant()))));
  }

  private static final String RETURN =
      """
      -- jobs.return
      update job set state = 'QUEUED', node = null, attempts = attempts - 1, changed_at = :at
      where id = :id and run = :run and state = 'RUNNING'
      returning *
      """;

  /**
   * Gives a job back as if this attempt had not been.
   *
   * @return false if it is another process's by now
   */
  boolean giveBack(Begun begun) {
    return transactions.inOne(
        handle ->
            news.isTold(
                handle
                    .createQuery(RETURN)
                    .bind("id", begun.request().id().value())
                    .bind("run", begun.run())
                    .bind("at", Columns.moment(clock.instant()))));
  }
}
