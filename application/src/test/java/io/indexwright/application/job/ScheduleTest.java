package io.indexwright.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final JobKind KIND = new JobKind("close");

  private static List<String> next(Schedule schedule, String after, int times) {
    return Stream.iterate(schedule.after(Instant.parse(after)), schedule::after)
        .limit(times)
        .map(Instant::toString)
        .toList();
  }

  @Test
  void comesOnceADay_byTheClocksOfThePlace() {
    Schedule evening = new Schedule.Daily(LocalTime.of(18, 0), BERLIN);

    assertThat(next(evening, "2026-03-27T16:59:59Z", 4))
        .containsExactly(
            "2026-03-27T17:00:00Z",
            "2026-03-28T17:00:00Z",
            "2026-03-29T16:00:00Z",
            "2026-03-30T16:00:00Z");
  }

  /** On 2026-03-29 there is no 2:30; on 2026-10-25 there are two. */
  @Test
  void comesOnce_whereTheClocksArePutForwardOrBack() {
    Schedule night = new Schedule.Daily(LocalTime.of(2, 30), BERLIN);

    assertThat(next(night, "2026-03-28T02:00:00Z", 2))
        .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(next(night, "2026-10-24T02:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void comesAtTheSameMoments_wheneverOneAsks() {
    Schedule often = new Schedule.Every(Duration.ofMinutes(15));

    assertThat(next(often, "2026-03-02T12:00:00Z", 2))
        .containsExactly("2026-03-02T12:15:00Z", "2026-03-02T12:30:00Z");
    assertThat(next(often, "2026-03-02T12:14:59.999Z", 1)).containsExactly("2026-03-02T12:15:00Z");
    assertThat(next(often, "1969-12-31T23:59:59Z", 1)).containsExactly("1970-01-01T00:00:00Z");
  }

  @Test
  void refusesNoPause() {
    assertThatThrownBy(() -> new Schedule.Every(Duration.ofNanos(1))).hasMessageContaining("pause");
  }

  @Test
  void asksForTheSameJob_whoeverAsksForIt() {
    Schedule often = new Schedule.Every(Duration.ofMinutes(15));
    ScheduledJob job = new ScheduledJob("closes", KIND, "{}", often);
    Instant due = Instant.parse("2026-03-02T12:15:00Z");

    assertThat(job.at(due)).isEqualTo(new ScheduledJob("closes", KIND, "{}", often).at(due));
    assertThat(job.at(due).id())
        .isNotEqualTo(job.at(due.plusSeconds(900)).id())
        .isNotEqualTo(new ScheduledJob("opens", KIND, "{}", often).at(due).id());
    assertThat(job.at(due).at()).isEqualTo(due);
  }
}
