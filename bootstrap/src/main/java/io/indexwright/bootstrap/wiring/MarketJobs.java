package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.marketfeed.universe.UniverseFile;
import io.indexwright.adapter.postgres.job.JobPlan.Known;
import io.indexwright.application.daily.DailyJob;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.job.Schedule;
import io.indexwright.application.job.ScheduledJob;
import io.indexwright.application.market.RatesJob;
import io.indexwright.application.refresh.RefreshJob;
import io.indexwright.application.refresh.Scope;
import io.indexwright.bootstrap.settings.MarketSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Jobs about market data: what they do, and when the clock asks for them. */
final class MarketJobs {
  /** Credits are there again every minute; a vendor may be away for half a day. */
  private static final RetryPolicy UNTIL_ANSWERED =
      new RetryPolicy(60, Duration.ofMinutes(1), 2, Duration.ofMinutes(15));

  /** A day may be held until somebody is at his desk: a look every five minutes, for a day. */
  private static final RetryPolicy UNTIL_LOOKED_AT =
      new RetryPolicy(300, Duration.ofSeconds(30), 2, Duration.ofMinutes(5));

  private final MarketSettings settings;
  private final Feeds feeds;
  private final DailyJob daily;
  private final Clock clock;

  MarketJobs(MarketSettings settings, Feeds feeds, DailyJob daily, Clock clock) {
    this.settings = settings;
    this.feeds = feeds;
    this.daily = daily;
    this.clock = clock;
  }

  /** What is done, also for whoever asks for it without the clock. */
  Map<JobKind, Known> kinds() {
    RefreshJob refresh =
        new RefreshJob(
            feeds.refresh(Scope.ACTIONS),
            feeds::twelveData,
            () -> feeds.universe().ensure(UniverseFile.usual(), clock.instant()));
    RatesJob rates = new RatesJob(feeds.refreshRates(), feeds.bank(), clock);
    return Map.of(
        RefreshJob.KIND,
        new Known(refresh, UNTIL_ANSWERED),
        RatesJob.KIND,
        new Known(rates, UNTIL_ANSWERED),
        DailyJob.KIND,
        new Known(daily, UNTIL_LOOKED_AT));
  }

  /** What the clock asks for. */
  List<ScheduledJob> schedules() {
    return schedules(settings);
  }

  static List<ScheduledJob> schedules(MarketSettings settings) {
    return Stream.of(
            settings.refreshAt().map(time -> every(RefreshJob.KIND, time)),
            settings.refreshAt().map(time -> every(RatesJob.KIND, time)),
            settings.dailyAt().map(time -> every(DailyJob.KIND, time)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns a function that names the refresh which the clock asks for on the day of a job. */
  static Function<JobRequest, Optional<JobId>> refreshOfTheDay(MarketSettings settings) {
    return request ->
        settings
            .refreshAt()
            .map(time -> every(RefreshJob.KIND, time))
            .map(
                job ->
                    job.at(
                        job.schedule()
                            .after(request.at().truncatedTo(ChronoUnit.DAYS).minusNanos(1))))
            .map(JobRequest::id);
  }

  private static ScheduledJob every(JobKind kind, LocalTime time) {
    return new ScheduledJob(kind.name(), kind, "{}", new Schedule.Daily(time, ZoneOffset.UTC));
  }
}
