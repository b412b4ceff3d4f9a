package io.indexwright.application.daily;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.House;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.NotedContext;
import io.indexwright.application.memory.InMemoryCalculationRuns;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.reference.InMemoryUniverse;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.refresh.RefreshJob;
import io.indexwright.application.stepping.Steps;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyJobTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);
  private static final Instant NIGHT = Instant.parse("2026-01-07T01:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NIGHT, ZoneOffset.UTC);
  private static final JobId REFRESH = new JobId(new UUID(0, 8));

  private final House house = House.ready();
  private final InMemoryUniverse universe = new InMemoryUniverse(house.instruments);
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final NotedContext context = NotedContext.of(DailyJob.KIND, NIGHT);
  private final DailyRun daily =
      new DailyRun(
          new Steps(new InMemoryStepLog(), new InMemoryTurns(), house.transactions),
          new DayIntake(house.importMarket, house.fixings, house.announcements),
          new DayInspection(house.indices, house.prices, house.announcements, Severity.SUSPICIOUS),
          new PublishDay(
              house.indices,
              house.publishLevels,
              new PublishDay.Records(
                  new InMemoryCalculationRuns(house.indices, house.levels), new InMemoryOutbox()),
              new PublishDay.Engine("1.0", CLOCK)));
  private final DailyJob job = awaiting(Optional.empty());

  private DailyJob awaiting(Optional<JobId> refresh) {
    return new DailyJob(
        daily,
        new DailyJob.Market(universe, house.prices),
        new DailyJob.Awaited(jobs, request -> refresh),
        CLOCK);
  }

  @BeforeEach
  void followBoth() {
    universe.follow(List.of(followed(A), followed(B)), House.NOW);
  }

  @Test
  void publishesTheDayThatWasRefreshed() {
    house.prices.record(List.of(close(A, TUESDAY, "15"), close(B, TUESDAY, "9")), House.NOW);

    job.run(context);

    // ½ × 15/10 + ½ × 9/10 = 1.2
    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("120.00");
    assertThat(context.noted()).last().isEqualTo("5/5");
  }

  @Test
  void waitsForTheRefreshOfTheDay() {
    house.prices.record(List.of(close(A, TUESDAY, "15"), close(B, TUESDAY, "9")), House.NOW);
    DailyJob patient = awaiting(Optional.of(REFRESH));
    assertThatIllegalStateException().isThrownBy(() -> patient.run(context));
    jobs.submit(new JobRequest(REFRESH, RefreshJob.KIND, "{}", NIGHT));
    assertThatIllegalStateException().isThrownBy(() -> patient.run(context));
    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(House.MONDAY);

    jobs.cancel(REFRESH, NIGHT);
    patient.run(context);

    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(TUESDAY);
  }

  @Test
  void doesNothing_onADayWithoutTrade() {
    job.run(context);

    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(House.MONDAY);
  }

  @Test
  void isTriedAgain_whileTheDayIsHeld() {
    for (int day = 3; day < 60; day++) {
      house.prices.record(
          List.of(close(B, House.FRIDAY.minusDays(day), day % 2 == 0 ? "10" : "10.4")), House.NOW);
    }
    house.prices.record(List.of(close(A, TUESDAY, "15"), close(B, TUESDAY, "1")), House.NOW);

    assertThatIllegalStateException()
        .isThrownBy(() -> job.run(context))
        .withMessage("the day is held by 1 findings");
  }

  private static Followed followed(InstrumentId id) {
    return new Followed(
        new Instrument(id, id.value(), USD),
        new Ticker(id, "XNYS", id.value(), USD, ZoneOffset.UTC),
        "Energy");
  }
}
