package io.indexwright.application.memory.job;

import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobFilter;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.job.Jobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs in a map, which wait there until somebody notes something else. */
public final class InMemoryJobs implements Jobs {
  private static final Comparator<Job> NEWEST_FIRST =
      Comparator.comparing((Job job) -> job.request().at())
          .thenComparing(job -> job.request().id().toString())
          .reversed();

  private final Map<JobId, Job> jobs = new LinkedHashMap<>();

  @Override
  public synchronized void submit(JobRequest request) {
    jobs.putIfAbsent(request.id(), Job.queued(request));
  }

  /** Notes how a known job is now, for whoever does it. */
  public synchronized void note(Job job) {
    jobs.replace(job.request().id(), job);
  }

  @Override
  public synchronized Optional<Job> find(JobId id) {
    return Optional.ofNullable(jobs.get(id));
  }

  @Override
  public synchronized Page<Job, JobId> newest(JobFilter wanted, PageRequest<JobId> page) {
    Optional<Job> last = page.after().flatMap(this::find);
    List<Job> found =
        jobs.values().stream()
            .filter(wanted::wants)
            .filter(job -> last.stream().allMatch(one -> NEWEST_FIRST.compare(one, job) < 0))
            .sorted(NEWEST_FIRST)
            .limit(page.oneMore())
            .toList();
    return Page.of(found, page.limit(), job -> job.request().id());
  }

  @Override
  public synchronized Optional<Job> cancel(JobId id, Instant at) {
    jobs.computeIfPresent(
        id, (key, job) -> job.state().isOver() ? job : job.in(JobState.CANCELLED, at));
    return find(id);
  }

  @Override
  public synchronized int forget(Instant before) {
    int known = jobs.size();
    jobs.values().removeIf(job -> job.state().isOver() && job.changedAt().isBefore(before));
    return known - jobs.size();
  }
}
