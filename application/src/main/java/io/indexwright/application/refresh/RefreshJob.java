package io.indexwright.application.refresh;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.feed.MarketSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Refreshes everything that is followed, up to the day before the one for which it was asked. */
public final class RefreshJob implements JobWork {
  /** The kind of these jobs. */
  public static final JobKind KIND = new JobKind("refresh");

  private final RefreshPrices refresh;
  private final Supplier<MarketSource> source;
  private final Supplier<List<Followed>> followed;

  /**
   * Asks for source and universe when there is something to do.
   *
   * @param followed makes sure that there is something
   */
  public RefreshJob(
      RefreshPrices refresh, Supplier<MarketSource> source, Supplier<List<Followed>> followed) {
    this.refresh = refresh;
    this.source = source;
    this.followed = followed;
  }

  /** Returns the last day that has ended everywhere but far in the west when a job may begin. */
  public static LocalDate dayOf(JobRequest request) {
    return LocalDate.ofInstant(request.at(), ZoneOffset.UTC).minusDays(1);
  }

  /**
   * Refreshes; what was taken stays taken.
   *
   * @throws IllegalStateException if another process is at it, or something is missing that can be
   *     had later: it is tried again
   */
  @Override
  public void run(JobContext context) {
    RefreshOutcome outcome =
        refresh.refresh(
            source.get(),
            followed.get().stream().map(Followed::ticker).toList(),
            dayOf(context.request()),
            (done, of) -> context.progress(done, of));
    long missing =
        outcome.fold(
            done -> done.tickers().stream().filter(RefreshJob::isMissing).count(),
            busy -> {
              throw new IllegalStateException("another process refreshes this source");
            });
    if (missing > 0) {
      throw new IllegalStateException(missing + " tickers can be had later, perhaps");
    }
  }

  private static boolean isMissing(Refreshed one) {
    return one.failed().map(failed -> failed.failure()).filter(Failure::mayPass).isPresent();
  }
}
