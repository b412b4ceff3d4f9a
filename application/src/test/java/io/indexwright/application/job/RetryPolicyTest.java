package io.indexwright.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void restsLongerEachTime_andNeverLongerThanTheMost() {
    RetryPolicy policy = new RetryPolicy(9, SECOND, 3, Duration.ofSeconds(20));

    assertThat(IntStream.rangeClosed(1, 6).mapToObj(policy::rest))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 3L, 9L, 20L, 20L, 20L);
  }

  @Test
  void restsAlikeEachTime_whenTheFactorIsOne() {
    RetryPolicy policy = new RetryPolicy(9, SECOND, 1, Duration.ofSeconds(20));

    assertThat(policy.rest(1)).isEqualTo(policy.rest(1_000_000)).isEqualTo(SECOND);
  }

  @Test
  void neverRestsAtAll_whenTheFirstRestIsNone() {
    RetryPolicy policy = new RetryPolicy(9, Duration.ZERO, 2, SECOND);

    assertThat(policy.rest(100)).isZero();
  }

  @Test
  void holdsAnyNumbers() {
    RetryPolicy policy =
        new RetryPolicy(9, SECOND, Integer.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(policy.rest(Integer.MAX_VALUE)).isEqualTo(policy.most());
  }

  @Test
  void allowsAsManyAttemptsAsItSays() {
    RetryPolicy twice = new RetryPolicy(2, SECOND, 2, SECOND);

    assertThat(twice.allowsAfter(1)).isTrue();
    assertThat(twice.allowsAfter(2)).isFalse();
  }

  @Test
  void refusesWhatIsNoPolicy() {
    assertThatThrownBy(() -> new RetryPolicy(0, SECOND, 2, SECOND)).hasMessageContaining("once");
    assertThatThrownBy(() -> new RetryPolicy(1, SECOND, 0, SECOND)).hasMessageContaining("once");
    assertThatThrownBy(() -> new RetryPolicy(1, SECOND.negated(), 1, SECOND))
        .hasMessageContaining("once");
    assertThatThrownBy(() -> new RetryPolicy(1, SECOND, 1, Duration.ZERO))
        .hasMessageContaining("once");
  }
}
