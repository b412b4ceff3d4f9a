package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.job.Jobs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Jobs in a table; whatever is to be executed has a row in that of db-scheduler as well. */
public final class PostgresJobs implements Jobs {
  private final PostgresTransactions transactions;
  private final JobNews news;

  /** Keeps jobs where {@code transactions} reach. */
  public PostgresJobs(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.news = new JobNews(transactions);
  }

  private static final String SUBMIT =
      """
      -- jobs.submit
      with submitted as (
        insert into job (id, kind, parameters, at, changed_at, owner_id)
        values (:id, :kind, :parameters::json, :at, :at, :owner::uuid)
        on conflict (id) do nothing
        returning *
      ), planned as (
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select 'job.' || kind, id::text, at, false, 1 from submitted
      )
      select * from submitted
      """;

  @Override
  public void submit(JobRequest request) {
    transactions.writing(
        handle ->
            news.isTold(
                handle
                    .createQuery(SUBMIT)
                    .bind("id", request.id().value())
                    .bind("kind", request.kind().name())
                    .bind("parameters", request.parameters())
                    .bind("at", Columns.moment(request.at()))
                    .bind("owner", request.owner().map(UserId::value))));
  }

  private static final String FIND =
      """
      -- jobs.find
      select * from job where id = :id
      """;

  @Override
  public Optional<Job> find(JobId id) {
    return transactions.reading(handle -> find(handle, id));
  }

  private static Optional<Job> find(Handle handle, JobId id) {
    return handle
        .createQuery(FIND)
        .bind("id", id.value())
        .map((row, context) -> JobRow.job(row))
        .findOne();
  }

  private static final String NEWEST =
      """
      -- jobs.newest
      select * from job
      where (:owner::uuid is null or owner_id = :owner::uuid)
        and (:kind::text is null or kind = :kind) and (:state::text is null or state = :state)
      order by at desc, id desc limit :limit
      """;

  private static final String NEWEST_AFTER =
      """
      -- jobs.newest-after
      select * from job
      where (at, id) < (select at, id from job where id = :after)
        and (:owner::uuid is null or owner_id = :owner::uuid)
        and (:kind::text is null or kind = :kind) and (:state::text is null or state = :state)
      order by at desc, id desc limit :limit
      """;

  @Override
  public Page<Job, JobId> newest(JobFilter wanted, PageRequest<JobId> page) {
    List<Job> found =
        transactions.reading(
            handle ->
                page.after()
                    .map(id -> handle.createQuery(NEWEST_AFTER).bind("after", id.value()))
                    .orElseGet(() -> handle.createQuery(NEWEST))
                    .bind("owner", wanted.owner().map(UserId::value))
                    .bind("kind", wanted.kind().map(JobKind::name))
                    .bind("state", wanted.state().map(JobState::name))
                    .bind("limit", page.oneMore())
                    .map((row, context) -> JobRow.job(row))
                    .list());
    return Page.of(found, page.limit(), job -> job.request().id());
  }

  /** Says so beside the row, which whoever does the job may hold. */
  private static final String ASK =
      """
      -- jobs.ask-to-cancel
      insert into job_cancellation (job_id, at)
      select id, :at from job where id = :id and state in ('QUEUED', 'RUNNING')
      on conflict (job_id) do nothing
      """;

  /** One that is being begun at this moment is told so as if it had begun. */
  private static final String CANCEL =
      """
      -- jobs.cancel
      with free as (
        select id, kind from job where id = :id and state = 'QUEUED' for update skip locked
      ), ended as (
        update job set state = 'CANCELLED', changed_at = :at where id in (select id from free)
        returning *
      ), unplanned as (
        delete from scheduled_tasks
        where (task_name, task_instance) in (select 'job.' || kind, id::text from free)
          and not picked
      )
      select * from ended
      """;

  @Override
  public Optional<Job> cancel(JobId id, Instant at) {
    return transactions.inOne(
        handle -> {
          OffsetDateTime moment = Columns.moment(at);
          handle.createUpdate(ASK).bind("id", id.value()).bind("at", moment).execute();
          news.isTold(handle.createQuery(CANCEL).bind("id", id.value()).bind("at", moment));
          return find(handle, id);
        });
  }

  private static final String FORGET =
      """
      -- jobs.forget
      delete from job where state not in ('QUEUED', 'RUNNING') and changed_at < :before
      """;

  @Override
  public int forget(Instant before) {
    return transactions.inOne(
        handle -> handle.createUpdate(FORGET).bind("before", Columns.moment(before)).execute());
  }
}
