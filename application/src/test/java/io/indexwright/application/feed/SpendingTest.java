package io.indexwright.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.memory.feed.InMemoryQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Eight credits a minute, and twelve a day. */
class SpendingTest {
  private static final Allowance FEW = new Allowance("ONE", 8, OptionalInt.of(12));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:10Z");

  private final InMemoryQuota quota = new InMemoryQuota();

  @Test
  void grantsWhatIsLeftOfAMinute_andOfADay() {
    assertThat(quota.take(FEW, 5, NOON)).isEqualTo(new Grant.Granted());
    assertThat(quota.take(FEW, 4, NOON.plusSeconds(1)))
        .isEqualTo(new Grant.Spent(Instant.parse("2026-03-02T12:01:00Z")));
    assertThat(quota.take(FEW, 3, NOON.plusSeconds(2))).isEqualTo(new Grant.Granted());

    assertThat(quota.take(FEW, 4, NOON.plusSeconds(60))).isEqualTo(new Grant.Granted());
    assertThat(quota.take(FEW, 1, NOON.plusSeconds(60)))
        .isEqualTo(new Grant.Spent(Instant.parse("2026-03-03T00:00:00Z")));
    assertThat(quota.take(FEW, 8, NOON.plus(Duration.ofDays(1)))).isEqualTo(new Grant.Granted());
  }

  @Test
  void countsWhoeverComesLate_inTheMinuteThatHasBegun() {
    Spending later = Spending.NONE.at(NOON.plusSeconds(60)).plus(8);

    assertThat(later.at(NOON)).isEqualTo(later);
    assertThat(later.at(NOON).grant(FEW, 1))
        .isEqualTo(new Grant.Spent(Instant.parse("2026-03-02T12:02:00Z")));
  }

  @Test
  void refusesWhatIsNeverThereAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(FEW, 9, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(FEW, 0, NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Allowance(" ", 1, OptionalInt.empty()));
  }

  @Test
  void namesIntervals() {
    for (BarInterval interval : BarInterval.values()) {
      assertThat(BarInterval.parse(interval.toString())).isEqualTo(interval);
    }
    assertThat(BarInterval.parse("30m").length()).isEqualTo(Duration.ofMinutes(30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarInterval.parse("2m"))
        .withMessage("expected one of 1m, 5m, 15m, 30m, 1h, was 2m");
  }
}
