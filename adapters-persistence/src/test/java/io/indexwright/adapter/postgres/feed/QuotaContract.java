package io.indexwright.adapter.postgres.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.port.feed.Quota;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class QuotaContract {
  private static final Allowance BASIC = new Allowance("ONE", 8, OptionalInt.of(20));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(59);
  private static final Instant NEXT = NOON.plusSeconds(60);
  private static final Grant GRANTED = new Grant.Granted();

  private Quota quota;

  /** One of which nothing is spent. */
  abstract Quota quota();

  @BeforeEach
  void open() {
    quota = quota();
  }

  @Test
  void grantsWhatThereIsInAMinute_andNoMore() {
    assertThat(quota.take(BASIC, 5, NOON)).isEqualTo(GRANTED);
    assertThat(quota.take(BASIC, 4, LATER)).isEqualTo(new Grant.Spent(NEXT));
    assertThat(quota.take(BASIC, 3, LATER)).as("what was refused is not taken").isEqualTo(GRANTED);
    assertThat(quota.take(BASIC, 8, NEXT)).isEqualTo(GRANTED);
  }

  @Test
  void grantsWhatThereIsInADay_andNoMore() {
    assertThat(quota.take(BASIC, 8, NOON)).isEqualTo(GRANTED);
    assertThat(quota.take(BASIC, 8, NEXT)).isEqualTo(GRANTED);
    assertThat(quota.take(BASIC, 5, NEXT.plusSeconds(60)))
        .isEqualTo(new Grant.Spent(Instant.parse("2026-03-03T00:00:00Z")));
    assertThat(quota.take(BASIC, 4, NEXT.plusSeconds(60))).isEqualTo(GRANTED);
    assertThat(quota.take(BASIC, 8, Instant.parse("2026-03-03T00:00:00Z"))).isEqualTo(GRANTED);
  }

  @Test
  void grantsForEver_whenThereIsNoEndToADay() {
    Allowance endless = new Allowance("ENDLESS", 8, OptionalInt.empty());

    assertThat(
            IntStream.range(0, 100)
                .mapToObj(minute -> quota.take(endless, 8, NOON.plusSeconds(60L * minute))))
        .containsOnly(GRANTED);
  }

  @Test
  void countsEachSourceByItself() {
    quota.take(BASIC, 8, NOON);

    assertThat(quota.take(new Allowance("TWO", 8, OptionalInt.of(20)), 8, NOON)).isEqualTo(GRANTED);
  }

  @Test
  void countsALateOne_inTheMinuteThatHasBegun() {
    quota.take(BASIC, 8, NEXT);

    assertThat(quota.take(BASIC, 1, LATER)).isEqualTo(new Grant.Spent(NEXT.plusSeconds(60)));
  }

  @Test
  void grantsNoMore_whenManyAskAtOnce() {
    List<Grant> grants =
        IntStream.range(0, 32).parallel().mapToObj(asker -> quota.take(BASIC, 1, NOON)).toList();

    assertThat(grants).filteredOn(GRANTED::equals).hasSize(8);
  }

  @Test
  void refusesWhatIsNeverThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(BASIC, 9, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> quota.take(BASIC, 0, NOON));
  }
}
