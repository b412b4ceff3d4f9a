package io.indexwright.application.market;

import io.indexwright.application.job.JobContext;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobWork;
import io.indexwright.application.port.feed.PublishedRates;
import java.time.Clock;

/** Brings the rates of a bank up to date. */
public final class RatesJob implements JobWork {
  /** The kind of these jobs. */
  public static final JobKind KIND = new JobKind("rates");

  private final RefreshRates refresh;
  private final PublishedRates bank;
  private final Clock clock;

  public RatesJob(RefreshRates refresh, PublishedRates bank, Clock clock) {
    this.refresh = refresh;
    this.bank = bank;
    this.clock = clock;
  }

  /**
   * Asks once.
   *
   * @throws IllegalStateException if the bank gave nothing: it is tried again
   */
  @Override
  public void run(JobContext context) {
    context.checkpoint();
    refresh
        .refresh(bank, clock.instant())
        .failed()
        .ifPresent(
            failed -> {
              throw new IllegalStateException("no rates: " + failed.text());
            });
    context.progress(1, 1);
  }
}
