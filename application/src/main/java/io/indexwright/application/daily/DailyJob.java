package io.indexwright.application.daily;

import io.indexwright.application.daily.DailyRun.Day;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.reference.Universe;
import io.indexwright.application.refresh.RefreshJob;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the day that was refreshed. It waits for the refresh of the same day if there is to be one,
 * and for somebody to look at a day that is held; a day on which nothing traded is none.
 */
public final class DailyJob implements JobWork {
  /** The kind of these jobs. */
  public static final JobKind KIND = new JobKind("daily");

  private final DailyRun daily;
  private final Market market;
  private final Awaited awaited;
  private final Clock clock;

  public DailyJob(DailyRun daily, Market market, Awaited awaited, Clock clock) {
    this.daily = daily;
    this.market = market;
    this.awaited = awaited;
    this.clock = clock;
  }

  /** Where it is kept what a refresh has brought. */
  public record Market(Universe universe, Prices prices) {}

  /**
   * What must be over before.
   *
   * @param refresh names the refresh of the same day, if the clock asks for one
   */
  public record Awaited(Jobs jobs, Function<JobRequest, Optional<JobId>> refresh) {
    private boolean isOver(JobRequest request) {
      return refresh
          .apply(request)
          .map(job -> jobs.find(job).map(Job::state).filter(JobState::isOver).isPresent())
          .orElse(true);
    }
  }

  /**
   * Does what is left of the day.
   *
   * @throws IllegalStateException if it has to wait: it is tried again
   */
  @Override
  public void run(JobContext context) {
    context.checkpoint();
    if (!awaited.isOver(context.request())) {
      throw new IllegalStateException("the refresh of the day is not over");
    }
    LocalDate date = RefreshJob.dayOf(context.request());
    Instant now = clock.instant();
    RefreshedDay day = new RefreshedDay(market.universe().followed(now), market.prices(), now);
    if (!day.hasTraded(date)) {
      return;
    }
    int steps =
        daily
            .run(day, Day.of(date), now)
            .fold(
                done -> done.steps().size(),
                held -> {
                  throw new IllegalStateException(
                      "the day is held by %s findings".formatted(held.findings().size()));
                });
    context.progress(steps, steps);
  }
}
