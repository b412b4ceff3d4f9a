package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four in a minute: one more every fifteen seconds. */
abstract class RateBucketsContract {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Allowance FOUR = Allowance.aMinute(4);

  private RateBuckets buckets;

  /** Returns buckets of clients that nobody has seen. */
  abstract RateBuckets buckets();

  @BeforeEach
  void open() {
    buckets = buckets();
  }

  private Taken take(int second) {
    return buckets.take("a", FOUR, NOON.plusSeconds(second));
  }

  @Test
  void grantsWhatIsInTheBucket_andThenNothing() {
    for (int number = 1; number <= 4; number++) {
      Taken taken = take(0);
      assertThat(taken.isGranted()).isTrue();
      assertThat(taken.left(FOUR, NOON)).isEqualTo(4 - number);
      assertThat(taken.full()).isEqualTo(NOON.plusSeconds(15L * number));
    }
    Taken refused = take(0);

    assertThat(refused.isGranted()).isFalse();
    assertThat(refused.left(FOUR, NOON)).isZero();
    assertThat(refused.untilNext(FOUR, NOON)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void grantsOneMore_whenTheBucketHasOne_howeverOftenItWasAskedBefore() {
    IntStream.range(0, 9).forEach(often -> take(0));

    assertThat(take(14).isGranted()).isFalse();
    assertThat(take(15).isGranted()).isTrue();
    assertThat(take(15).isGranted()).isFalse();
  }

  @Test
  void holdsNoMoreThanIsAllowed_howeverLongNobodyAsked() {
    take(0);

    assertThat(IntStream.range(0, 9).filter(often -> take(3600).isGranted())).hasSize(4);
  }

  @Test
  void countsEachClientForItself() {
    IntStream.range(0, 4).forEach(often -> take(0));

    assertThat(buckets.take("b", FOUR, NOON).left(FOUR, NOON)).isEqualTo(3);
  }

  /** A process whose clock is behind takes from the same bucket. */
  @Test
  void grantsNothingTwice_whenClocksDiffer() {
    IntStream.range(0, 4).forEach(often -> take(1));

    assertThat(take(0).isGranted()).isFalse();
  }

  @Test
  void beginsAnew_whenAClockWasSetBackFar() {
    IntStream.range(0, 4).forEach(often -> take(3600));

    assertThat(take(0).isGranted()).isTrue();
    assertThat(take(0).left(FOUR, NOON)).isEqualTo(2);
  }

  @Test
  void countsAsMuchAsFitsIntoAWindow_whateverTheStep() {
    Allowance seven = Allowance.aMinute(7);

    assertThat(IntStream.range(0, 20).filter(n -> buckets.take("c", seven, NOON).isGranted()))
        .hasSize(7);
  }

  @Test
  void forgetsFullBuckets() {
    take(0);
    buckets.take("b", FOUR, NOON.plusSeconds(30));

    assertThat(buckets.forget(NOON.plusSeconds(15))).isEqualTo(1);
    assertThat(buckets.forget(NOON.plusSeconds(44))).isZero();
    assertThat(buckets.forget(NOON.plusSeconds(45))).isEqualTo(1);
  }
}
