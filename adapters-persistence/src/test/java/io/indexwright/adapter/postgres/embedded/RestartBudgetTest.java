package io.indexwright.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {

  private static final Duration NOON = Duration.ofHours(12);

  private final RestartBudget twoInTenSeconds =
      new RestartBudget(2, Duration.ofSeconds(10), Duration.ofMillis(200));

  @Test
  void waitsTwiceAsLong_whenSpentAgain() {
    assertThat(twoInTenSeconds.spend(NOON)).contains(Duration.ofMillis(200));
    assertThat(twoInTenSeconds.spend(NOON.plusSeconds(1))).contains(Duration.ofMillis(400));
  }

  @Test
  void isSpent_whenAskedTooOften() {
    twoInTenSeconds.spend(NOON);
    twoInTenSeconds.spend(NOON.plusSeconds(1));
    assertThat(twoInTenSeconds.spend(NOON.plusSeconds(9))).isEmpty();
  }

  @Test
  void growsBack_whenTimeHasPassed() {
    twoInTenSeconds.spend(NOON);
    twoInTenSeconds.spend(NOON.plusSeconds(1));
    assertThat(twoInTenSeconds.spend(NOON.plusSeconds(10))).contains(Duration.ofMillis(400));
    assertThat(twoInTenSeconds.spend(NOON.plusSeconds(60))).contains(Duration.ofMillis(200));
  }
}
