package io.indexwright.adapter.postgres.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.port.feed.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every count of credits keeps. */
abstract class QuotaContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:10Z");
  private static final Instant NEXT_MINUTE = Instant.parse("2026-03-02T12:01:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-03-03T00:00:00Z");
  private static final Allowance ONE = new Allowance("one", 8, OptionalInt.of(20));
  private static final Allowance OTHER = new Allowance("other", 8, OptionalInt.empty());
  private static final Grant GRANTED = new Grant.Granted();

  private Quota quota;

  /** Returns one of which nothing is spent. */
  abstract Quota quota();

  @BeforeEach
  void start() {
    quota = quota();
  }

  @Test
  void grantsWhatThereIsInAMinute_allOrNone() {
    assertThat(quota.take(ONE, 5, NOON)).isEqualTo(GRANTED);
    assertThat(quota.take(ONE, 4, NOON)).isEqualTo(new Grant.Spent(NEXT_MINUTE));
    assertThat(quota.take(ONE, 3, NOON)).isEqualTo(GRANTED);
    assertThat(quota.take(ONE, 1, NOON)).isEqualTo(new Grant.Spent(NEXT_MINUTE));
    assertThat(quota.take(ONE, 8, NEXT_MINUTE)).isEqualTo(GRANTED);
  }

  @Test
  void grantsWhatThereIsInADay() {
    assertThat(quota.take(ONE, 8, NOON)).isEqualTo(GRANTED);
    assertThat(quota.take(ONE, 8, NOON.plusSeconds(60))).isEqualTo(GRANTED);
    assertThat(quota.take(ONE, 5, NOON.plusSeconds(120))).isEqualTo(new Grant.Spent(NEXT_DAY));
    assertThat(quota.take(ONE, 4, NOON.plusSeconds(120))).isEqualTo(GRANTED);
    assertThat(quota.take(ONE, 8, NEXT_DAY)).isEqualTo(GRANTED);
  }

  @Test
  void countsEachSourceByItself_andADayWithoutEnd() {
    assertThat(quota.take(ONE, 8, NOON)).isEqualTo(GRANTED);
    for (int minute = 0; minute < 10; minute++) {
      assertThat(quota.take(OTHER, 8, NOON.plus(Duration.ofMinutes(minute)))).isEqualTo(GRANTED);
    }
  }

  @Test
  void countsAClockThatIsBehind_inTheMinuteThatHasBegun() {
    assertThat(quota.take(ONE, 5, NEXT_MINUTE)).isEqualTo(GRANTED);

    assertThat(quota.take(ONE, 5, NOON))
        .isEqualTo(new Grant.Spent(NEXT_MINUTE.plus(Duration.ofMinutes(1))));
  }

  @Test
  void grantsNoMoreThanThereIs_whenManyAskAtOnce() {
    long granted =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(each -> quota.take(ONE, 1, NOON))
            .filter(GRANTED::equals)
            .count();

    assertThat(granted).isEqualTo(8);
  }

  @Test
  void refusesWhatIsNeverThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(ONE, 9, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(ONE, 0, NOON));
  }
}
