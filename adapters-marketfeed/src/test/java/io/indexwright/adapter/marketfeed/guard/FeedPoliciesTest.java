package io.indexwright.adapter.marketfeed.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.adapter.marketfeed.guard.Patience.Breaking;
import io.indexwright.adapter.marketfeed.guard.Patience.Crowd;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import io.indexwright.application.feed.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedPoliciesTest {

  private final AtomicInteger calls = new AtomicInteger();

  /** Lets everybody in. */
  private static void free() {}

  private static FeedPolicies policies(Patience patience) {
    return FeedPolicies.of("VENDOR", patience, (source, event) -> {}, () -> "untraced");
  }

  private String failing(FeedFault fault) {
    calls.incrementAndGet();
    throw fault;
  }

  private FeedFault refused(FeedPolicies policies, FeedFault fault) {
    List<FeedFault> caught = new ArrayList<>();
    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(() -> policies.call(FeedPoliciesTest::free, () -> failing(fault)))
        .satisfies(caught::add);
    return caught.get(0);
  }

  @Test
  void triesAgain_whenItMayPass() {
    FeedPolicies policies = policies(Patiences.LITTLE);

    String answer =
        policies.call(
            FeedPoliciesTest::free,
            () -> calls.incrementAndGet() < 3 ? failing(FeedFault.passing("away")) : "here");

    assertThat(answer).isEqualTo("here");
    assertThat(policies.standing().count(FeedEvent.ANSWERED)).isEqualTo(1);
    assertThat(policies.standing().count(FeedEvent.RETRIED)).isEqualTo(1);
  }

  @Test
  void triesNoMoreThanItMay() {
    FeedPolicies policies = policies(Patiences.LITTLE);

    FeedFault fault = refused(policies, FeedFault.passing("away"));

    assertThat(fault.failure()).isEqualTo(Failure.AWAY);
    assertThat(calls).hasValue(3);
    assertThat(policies.standing().count(FeedEvent.FAILED)).isEqualTo(1);
  }

  @Test
  void triesOnce_whenItWouldFailAgain() {
    refused(policies(Patiences.LITTLE), FeedFault.lasting(Failure.FORBIDDEN, "the key"));

    assertThat(calls).hasValue(1);
  }

  @Test
  void doesWhatTheSourceWishes_unlessThatIsTooLong() {
    FeedPolicies policies = policies(Patiences.LITTLE);

    refused(policies, FeedFault.later(Failure.EXHAUSTED, "later", Duration.ofMillis(1)));
    assertThat(calls).hasValue(3);

    refused(policies, FeedFault.later(Failure.EXHAUSTED, "later", Duration.ofSeconds(6)));
    assertThat(calls).hasValue(4);
  }

  @Test
  void leavesASourceAlone_whenTooMuchFails() {
    FeedPolicies policies = policies(Patiences.LITTLE);
    refused(policies, FeedFault.passing("away"));

    assertThat(policies.standing().breaker()).isEqualTo(Breaker.OPEN);
    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(() -> policies.call(() -> calls.set(100), calls::incrementAndGet))
        .withMessageContaining("left alone");
    assertThat(calls).as("neither let in nor called").hasValue(3);
    assertThat(policies.standing().count(FeedEvent.OPENED)).isEqualTo(1);
    assertThat(policies.standing().count(FeedEvent.TURNED_AWAY)).isEqualTo(1);
  }

  @Test
  void leavesNoOtherSourceAlone() {
    FeedPolicies one = policies(Patiences.LITTLE);
    FeedPolicies other = policies(Patiences.LITTLE);
    refused(one, FeedFault.passing("away"));

    assertThat(other.call(FeedPoliciesTest::free, () -> "here")).isEqualTo("here");
    assertThat(other.standing().breaker()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  void trustsASourceThatRefuses() {
    FeedPolicies policies = policies(Patiences.LITTLE);
    for (int time = 0; time < 10; time++) {
      refused(policies, FeedFault.lasting(Failure.UNKNOWN, "no such symbol"));
    }

    assertThat(policies.standing().breaker()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  void trustsASourceAgain_afterSoManyTrials() {
    FeedPolicies policies =
        policies(Patiences.breaking(new Breaking(3, 3, Duration.ofHours(1), 2)));
    refused(policies, FeedFault.lasting(Failure.MALFORMED, "nonsense"));
    refused(policies, FeedFault.passing("away"));
    policies.askAgain();

    assertThat(policies.call(FeedPoliciesTest::free, () -> "here")).isEqualTo("here");
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.HALF_OPEN);
    assertThat(policies.call(FeedPoliciesTest::free, () -> "here")).isEqualTo("here");
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.CLOSED);
    assertThat(policies.standing().count(FeedEvent.HALF_OPENED)).isEqualTo(1);
    assertThat(policies.standing().count(FeedEvent.CLOSED)).isEqualTo(1);
  }

  @Test
  void asksAgainByItself_afterTheRest() {
    FeedPolicies policies =
        policies(Patiences.breaking(new Breaking(3, 3, Duration.ofNanos(1), 1)));
    refused(policies, FeedFault.passing("away"));

    assertThat(policies.call(FeedPoliciesTest::free, () -> "here")).isEqualTo("here");
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.CLOSED);
  }

  @Test
  void learnsNothingOfASource_whenNobodyPaid() {
    FeedPolicies policies = policies(Patiences.LITTLE);
    refused(policies, FeedFault.passing("away"));
    policies.askAgain();

    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(
            () ->
                policies.call(
                    () -> failing(FeedFault.lasting(Failure.EXHAUSTED, "no credits")),
                    () -> "here"));
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.HALF_OPEN);
  }

  @Test
  void interruptsWhatTakesTooLong() {
    FeedPolicies policies = policies(Patiences.waiting(Duration.ofMillis(50), 3));
    CountDownLatch never = new CountDownLatch(1);

    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(
            () -> policies.call(FeedPoliciesTest::free, () -> never.await(1, TimeUnit.HOURS)))
        .withMessageContaining("did not answer within PT0.05S")
        .extracting(FeedFault::failure)
        .isEqualTo(Failure.AWAY);
    assertThat(policies.standing().count(FeedEvent.TIMED_OUT)).isEqualTo(3);
  }

  @Test
  void turnsACallAway_whenThereIsNoPlace() throws Exception {
    FeedPolicies policies =
        policies(
            Patiences.crowding(
                new Crowd(1, 1_000_000, Duration.ofSeconds(1), Duration.ofMillis(1))));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> first =
          other.submit(
              () ->
                  policies.call(
                      FeedPoliciesTest::free,
                      () -> {
                        inside.countDown();
                        return leave.await(10, TimeUnit.SECONDS);
                      }));
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatExceptionOfType(FeedFault.class)
          .isThrownBy(() -> policies.call(FeedPoliciesTest::free, () -> "here"))
          .withMessageContaining("no place");
      leave.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void turnsACallAway_whenItIsNotItsTurn() {
    FeedPolicies policies =
        policies(Patiences.crowding(new Crowd(4, 1, Duration.ofHours(1), Duration.ofMillis(1))));

    assertThat(policies.call(FeedPoliciesTest::free, () -> "first")).isEqualTo("first");
    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(() -> policies.call(FeedPoliciesTest::free, () -> "second"))
        .withMessageContaining("no place");
  }

  @Test
  void endsAtOnce_whenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(FeedFault.class)
        .isThrownBy(
            () ->
                policies(Patiences.LITTLE)
                    .call(
                        FeedPoliciesTest::free,
                        () -> new CountDownLatch(1).await(1, TimeUnit.HOURS)))
        .withMessageContaining("broken off");
    assertThat(Thread.interrupted()).as("whoever interrupted still sees it").isTrue();
  }

  @Test
  void tellsWhoeverWatches() {
    List<String> heard = new ArrayList<>();
    FeedPolicies policies =
        FeedPolicies.of(
            "VENDOR",
            Patiences.LITTLE,
            (source, event) -> heard.add(source + event),
            () -> "untraced");

    policies.call(FeedPoliciesTest::free, () -> "here");

    assertThat(heard).containsExactly("VENDORANSWERED");
  }

  @Test
  void isPatientAsTheDecisionSays() {
    assertThat(Patience.USUAL.connect()).isEqualTo(Duration.ofSeconds(10));
    assertThat(Patience.USUAL.call()).isEqualTo(Duration.ofSeconds(30));
    assertThat(policies(Patience.USUAL).call(FeedPoliciesTest::free, () -> "here"))
        .isEqualTo("here");
  }
}
