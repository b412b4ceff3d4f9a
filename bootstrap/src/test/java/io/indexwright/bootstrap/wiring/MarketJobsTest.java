package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.daily.DailyJob;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.ScheduledJob;
import io.indexwright.application.market.RatesJob;
import io.indexwright.application.refresh.RefreshJob;
import io.indexwright.bootstrap.settings.MarketSettings;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class MarketJobsTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-01-07T00:00:00Z");

  @Test
  void waitForNoClock_unlessSomebodySetsIt() {
    assertThat(MarketJobs.schedules(MarketSettings.USUAL)).isEmpty();
    assertThat(MarketJobs.refreshOfTheDay(MarketSettings.USUAL).apply(daily("02:30"))).isEmpty();
  }

  @Test
  void comeAtTheirTimes_inUtc() {
    List<ScheduledJob> schedules = MarketJobs.schedules(at("01:00", "02:30"));

    assertThat(schedules)
        .extracting(ScheduledJob::kind)
        .containsExactly(RefreshJob.KIND, RatesJob.KIND, DailyJob.KIND);
    assertThat(schedules)
        .extracting(one -> one.schedule().after(MIDNIGHT))
        .containsExactly(
            Instant.parse("2026-01-07T01:00:00Z"),
            Instant.parse("2026-01-07T01:00:00Z"),
            Instant.parse("2026-01-07T02:30:00Z"));
  }

  @Test
  void nameTheRefreshThatADayWaitsFor() {
    MarketSettings settings = at("00:00", "02:30");
    ScheduledJob refresh = MarketJobs.schedules(settings).get(0);

    assertThat(MarketJobs.refreshOfTheDay(settings).apply(daily("02:30")))
        .contains(refresh.at(MIDNIGHT).id());
  }

  private static JobRequest daily(String time) {
    Instant at = Instant.parse("2026-01-07T" + time + ":00Z");
    return new JobRequest(new JobId(new UUID(0, 1)), DailyJob.KIND, "{}", at);
  }

  private static MarketSettings at(String refresh, String daily) {
    MarketSettings usual = MarketSettings.USUAL;
    return new MarketSettings(
        Optional.of(LocalTime.parse(refresh)),
        Optional.of(LocalTime.parse(daily)),
        usual.credits(),
        usual.vendor(),
        usual.bank());
  }
}
