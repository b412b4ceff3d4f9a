package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.JobId;
import io.indexwright.application.port.job.JobResults;
import java.time.Instant;
import java.util.Optional;

/** Results in a table of their own: whoever lists jobs does not read them. */
public final class PostgresJobResults implements JobResults {
  private final PostgresTransactions transactions;

  /** Keeps results where {@code transactions} reach. */
  public PostgresJobResults(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String KEEP =
      """
      -- job-results.keep
      insert into job_result (job_id, document, kept_at) values (:job, :document::json, :at)
      on conflict (job_id) do update set document = excluded.document, kept_at = excluded.kept_at
      """;

  @Override
  public void keep(JobId job, String document, Instant at) {
    transactions.writing(
        handle ->
            handle
                .createUpdate(KEEP)
                .bind("job", job.value())
                .bind("document", document)
                .bind("at", Columns.moment(at))
                .execute());
  }

  private static final String FIND =
      """
      -- job-results.find
      select document from job_result where job_id = :job
      """;

  @Override
  public Optional<String> find(JobId job) {
    return transactions.reading(
        handle -> handle.createQuery(FIND).bind("job", job.value()).mapTo(String.class).findOne());
  }

  private static final String FORGET =
      """
      -- job-results.forget
      delete from job_result where kept_at < :before
      """;

  @Override
  public int forget(Instant before) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("before", Columns.moment(before)).execute());
  }
}
