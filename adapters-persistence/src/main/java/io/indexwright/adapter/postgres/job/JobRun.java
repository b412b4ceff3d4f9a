package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.job.CancelledException;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run of a job, from its beginning until it ends or is another process's. */
final class JobRun implements JobContext {
  private final PostgresTransactions transactions;
  private final Clock clock;
  private final JobNews news;
  private final BooleanSupplier isStopping;
  private final Begun begun;
  private volatile Progress progress;

  /**
   * What was noted at the beginning.
   *
   * @param run no other has its number
   * @param attempt 1 for the first
   */
  record Begun(JobRequest request, long run, int attempt, Progress progress) {}

  JobRun(PostgresTransactions transactions, Clock clock, Begun begun, BooleanSupplier isStopping) {
    this.transactions = transactions;
    this.news = new JobNews(transactions);
    this.clock = clock;
    this.begun = begun;
    this.isStopping = isStopping;
    this.progress = begun.progress();
  }

  @Override
  public JobRequest request() {
    return begun.request();
  }

  @Override
  public Progress progress() {
    return progress;
  }

  /** The row stays ours until the transaction ends: the next run waits for that. */
  private static final String ADVANCE =
      """
      -- jobs.advance
      update job set done = :done, total = :total, changed_at = :at
      where id = :id and run = :run and state = 'RUNNING'
      returning *, exists (select from job_cancellation where job_id = id) as is_cancelled
      """;

  @Override
  public void progress(long done, long total) {
    Progress next = new Progress(done, total);
    if (isStopping.getAsBoolean()) {
      throw new StoppedException(StoppedException.Reason.NODE_STOPS);
    }
    if (advanced(next).orElseThrow(() -> new StoppedException(StoppedException.Reason.LOST))) {
      throw new CancelledException(request().id());
    }
    progress = next;
  }

  private Optional<Boolean> advanced(Progress next) {
    return transactions.inOne(
        handle ->
            handle
                .createQuery(ADVANCE)
                .bind("id", request().id().value())
                .bind("run", begun.run())
                .bind("done", next.done())
                .bind("total", next.total())
                .bind("at", Columns.moment(clock.instant()))
                .map((row, context) -> isCancelled(row, next))
                .findOne());
  }

  /** Tells of each hundredth, while the result is read: it is the same transaction. */
  private boolean isCancelled(ResultSet row, Progress next) throws SQLException {
    if (hundredths(next) > hundredths(progress)) {
      news.tell(JobNews.of(row));
    }
    return row.getBoolean("is_cancelled");
  }

  private static long hundredths(Progress progress) {
    return progress.total() == 0 ? 0 : Math.multiplyExact(progress.done(), 100) / progress.total();
  }

  Begun begun() {
    return begun;
  }
}
