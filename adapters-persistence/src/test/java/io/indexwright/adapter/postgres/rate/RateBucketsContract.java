package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four in a minute: one more every fifteen seconds. */
abstract class RateBucketsContract {
  static final Allowance FOUR = Allowance.aMinute(4);

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final AtomicInteger seconds = new AtomicInteger();
  private RateBuckets buckets;

  /** Returns buckets of clients that nobody has seen, which fill as {@link #now} goes. */
  abstract RateBuckets buckets();

  @BeforeEach
  void open() {
    buckets = buckets();
  }

  final Instant now() {
    return NOON.plusSeconds(seconds.get());
  }

  final void later(int more) {
    seconds.addAndGet(more);
  }

  private Taken take() {
    return buckets.take("a", FOUR);
  }

  private List<Boolean> take(int often) {
    return IntStream.range(0, often).mapToObj(n -> take().isGranted()).toList();
  }

  @Test
  void grantsWhatIsInTheBucket_andThenNothing() {
    for (int number = 1; number <= 4; number++) {
      assertThat(take())
          .isEqualTo(new Taken(true, 4 - number, Duration.ZERO, Duration.ofSeconds(15L * number)));
    }

    assertThat(take())
        .isEqualTo(new Taken(false, 0, Duration.ofSeconds(15), Duration.ofSeconds(60)));
  }

  @Test
  void grantsOneMore_whenTheBucketHasOne_howeverOftenItWasAskedBefore() {
    take(9);

    later(14);
    assertThat(take(1)).containsExactly(false);
    later(1);
    assertThat(take(2)).containsExactly(true, false);
  }

  @Test
  void holdsNoMoreThanIsAllowed_howeverLongNobodyAsked() {
    take(1);
    later(3600);

    assertThat(take(5)).containsExactly(true, true, true, true, false);
  }

  @Test
  void countsEachClientForItself() {
    take(4);

    assertThat(buckets.take("b", FOUR).left()).isEqualTo(3);
  }

  @Test
  void beginsAnew_whenSomethingElseIsAllowed() {
    take(4);

    assertThat(buckets.take("a", Allowance.aMinute(9)).left()).isEqualTo(8);
  }

  @Test
  void countsAsMuchAsFitsIntoAWindow_whateverTheStep() {
    Allowance seven = Allowance.aMinute(7);

    assertThat(IntStream.range(0, 20).filter(n -> buckets.take("c", seven).isGranted())).hasSize(7);
  }

  @Test
  void remembersWhatIsNotFull_whenItForgets() {
    take(4);
    buckets.forget();

    assertThat(take(1)).containsExactly(false);
  }
}
