package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.job.PostgresJobResults;
import io.indexwright.adapter.postgres.job.PostgresJobs;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.UserId;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.page.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of {@link PortCalls} about work that is done later. */
final class JobCalls {
  private static final JobId JOB = new JobId(Sample.uuid(1));

  private final PostgresJobs jobs;
  private final PostgresJobResults results;

  JobCalls(PostgresTransactions transactions) {
    this.jobs = new PostgresJobs(transactions);
    this.results = new PostgresJobResults(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put(
        "jobs.submit",
        () -> jobs.submit(new JobRequest(JOB, new JobKind("import"), "{}", Sample.FIRST)));
    calls.put("jobs.find", () -> jobs.find(JOB));
    calls.put("jobs.newest", () -> jobs.newest(PageRequest.first(1)));
    calls.put("jobs.newest after", () -> jobs.newest(PageRequest.after(JOB, 1)));
    calls.put(
        "jobs.newest of somebody",
        () -> jobs.newest(JobFilter.ALL.of(new UserId(Sample.uuid(2))), PageRequest.first(1)));
    calls.put("job-results.keep", () -> results.keep(JOB, "{}", Sample.FIRST));
    calls.put("job-results.find", () -> results.find(JOB));
    calls.put("job-results.forget", () -> results.forget(Sample.FIRST));
    calls.put("jobs.cancel", () -> jobs.cancel(JOB, Sample.FIRST));
    calls.put("jobs.forget", () -> jobs.forget(Sample.FIRST));
    return calls;
  }
}
