package io.indexwright.adapter.postgres.job;

import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.job.ScheduledJob;
import java.util.List;
import java.util.Map;

/**
 * What a process can do.
 *
 * @param kinds those it knows; jobs of others are left to the processes that do
 * @param schedules what is asked for by the clock
 */
public record JobPlan(Map<JobKind, Known> kinds, List<ScheduledJob> schedules) {

  /** Keeps copies that nobody can change. */
  public JobPlan {
    kinds = Map.copyOf(kinds);
    schedules = List.copyOf(schedules);
  }

  /** How jobs of a kind are done, and how often they are tried. */
  public record Known(JobWork work, RetryPolicy policy) {}
}
