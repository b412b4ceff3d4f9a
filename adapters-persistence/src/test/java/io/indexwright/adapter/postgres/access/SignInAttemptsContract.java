package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Username;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.attempt.Lockout;
import io.indexwright.application.port.access.SignInAttempts;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SignInAttemptsContract {
  private static final AttemptKey ADA = AttemptKey.ofAccount(new Username("ada"));
  private static final AttemptKey HOME = AttemptKey.ofAddress("192.0.2.1");
  private static final int FREE = Lockout.OF_AN_ACCOUNT.free();

  private SignInAttempts attempts;

  abstract SignInAttempts attempts();

  @BeforeEach
  void open() {
    attempts = attempts();
  }

  private Optional<Instant> fail(int times, Instant at) {
    Optional<Instant> last = Optional.empty();
    for (int i = 0; i < times; i++) {
      last = attempts.begin(ADA, at);
    }
    return last;
  }

  @Test
  void letsTryAFewTimes_andThenWaitForLonger() {
    assertThat(fail(FREE + 1, FIRST)).isEmpty();
    assertThat(attempts.begin(ADA, FIRST)).contains(FIRST.plusSeconds(1));
    assertThat(attempts.begin(ADA, FIRST.plusMillis(999))).isPresent();

    Instant second = FIRST.plusSeconds(1);
    assertThat(attempts.begin(ADA, second)).isEmpty();
    assertThat(attempts.begin(ADA, second)).contains(second.plusSeconds(2));
    assertThat(attempts.begin(HOME, second)).isEmpty();
  }

  @Test
  void takesBackWhatWasNone() {
    fail(FREE + 1, FIRST);
    attempts.takeBack(ADA);
    assertThat(attempts.begin(ADA, FIRST)).isEmpty();
    assertThat(attempts.begin(ADA, FIRST)).isPresent();

    attempts.clear(ADA);
    attempts.takeBack(ADA);
    assertThat(fail(FREE + 1, FIRST)).isEmpty();
  }

  @Test
  void forgetsWhatIsOld() {
    fail(1, FIRST);
    attempts.begin(HOME, FIRST.plusSeconds(1));

    assertThat(attempts.forget(FIRST.minusSeconds(1))).isZero();
    assertThat(attempts.forget(FIRST)).isEqualTo(1);
    assertThat(attempts.forget(FIRST.plusSeconds(1))).isEqualTo(1);
  }

  /** Guessing at the same time is not guessing more often. */
  @Test
  void letsNoMoreGuessAtOnce_thanOneAfterTheOther() {
    long let =
        IntStream.range(0, 4 * FREE)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempts.begin(ADA, FIRST)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .filter(Optional::isEmpty)
            .count();

    assertThat(let).isEqualTo(FREE + 1);
  }
}
