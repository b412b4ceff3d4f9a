package io.indexwright.adapter.marketfeed.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.feed.Failure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HedgeTest {
  private final AtomicInteger calls = new AtomicInteger();

  /** Lets everybody in. */
  private static void free() {}

  private static FeedPolicies policies(Duration after) {
    return FeedPolicies.of(
        "VENDOR", Patiences.hedging(after), (source, event) -> {}, () -> "untraced");
  }

  @Test
  void asksBesideALateCall_onlyWhenToldTo() {
    FeedPolicies policies = policies(Duration.ofMillis(1));
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger paid = new AtomicInteger();

    String answer =
        policies.call(
            paid::incrementAndGet,
            () ->
                calls.incrementAndGet() == 1 && never.await(1, TimeUnit.HOURS) ? "late" : "early");

    assertThat(answer).isEqualTo("early");
    assertThat(calls).hasValue(2);
    assertThat(paid).hasValue(2);
    assertThat(Patience.USUAL.hedgeAfter()).isEmpty();
  }

  @Test
  void waitsForALateCall_whenNobodyPaysForASecondOne() {
    FeedPolicies policies = policies(Duration.ofMillis(1));
    CountDownLatch askedToPay = new CountDownLatch(2);

    String answer =
        policies.call(
            () -> {
              askedToPay.countDown();
              if (askedToPay.getCount() == 0) {
                throw FeedFault.lasting(Failure.EXHAUSTED, "no credits");
              }
            },
            () -> askedToPay.await(10, TimeUnit.SECONDS) ? "late" : "never");

    assertThat(answer).isEqualTo("late");
  }

  @Test
  void takesTheCallThatSucceeds_whenTheOtherFails() {
    FeedPolicies policies = policies(Duration.ofMillis(1));
    CountDownLatch second = new CountDownLatch(1);

    String answer =
        policies.call(
            HedgeTest::free,
            () -> {
              if (calls.incrementAndGet() > 1) {
                second.countDown();
                throw FeedFault.passing("away");
              }
              return second.await(10, TimeUnit.SECONDS) ? "first" : "never";
            });

    assertThat(answer).isEqualTo("first");
    assertThat(policies.standing().count(FeedEvent.RETRIED)).isZero();
  }

  @Test
  void takesTheFirstAnswerOfAHedge_evenIfItIsNone() {
    FeedPolicies policies = policies(Duration.ofSeconds(10));

    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(
            () ->
                policies.call(
                    HedgeTest::free,
                    () -> {
                      calls.incrementAndGet();
                      throw FeedFault.lasting(Failure.UNKNOWN, "no such symbol");
                    }))
        .withMessage("no such symbol");
    assertThat(calls).hasValue(1);
  }
}
