package io.indexwright.adapter.http.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten seconds of grace, 1000 bytes a second, 30 s for an answer, 15 s until the next request. */
class ArrivalTest {
  private final Arrival arrival = new Arrival(Duration.ZERO);

  private boolean isLate(long bytes, int second) {
    return arrival.isLate(bytes, Duration.ofSeconds(second), RequestLimits.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 9, false",
    "0, 10, true",
    "9999, 10, true",
    "10000, 10, false",
    "19999, 20, true"
  })
  void asksForItsPace_onceTheGraceIsOver(long bytes, int second, boolean isLate) {
    assertThat(isLate(bytes, second)).isEqualTo(isLate);
  }

  @Test
  void givesAnAnswerItsTime() {
    arrival.complete(Duration.ofSeconds(5));

    assertThat(isLate(10, 34)).isFalse();
    assertThat(isLate(10, 35)).isTrue();
  }

  @Test
  void givesAStreamAllTheTimeThereIs() {
    arrival.stream(Duration.ofSeconds(5));

    assertThat(isLate(10, 100_000)).isFalse();
  }

  @Test
  void keepsAConnectionForTheNextRequest_aWhile() {
    arrival.complete(Duration.ofSeconds(1));
    arrival.awaitNext(700, Duration.ofSeconds(2));

    assertThat(isLate(700, 16)).isFalse();
    assertThat(isLate(700, 17)).isTrue();
  }

  @Test
  void countsTheNextRequestFromItsFirstByte() {
    arrival.complete(Duration.ofSeconds(1));
    arrival.awaitNext(700, Duration.ofSeconds(2));

    assertThat(isLate(701, 14)).isFalse();
    assertThat(isLate(702, 23)).isFalse();
    assertThat(isLate(703, 24)).isTrue();
  }

  @Test
  void refusesLimitsThatNothingCouldKeepTo() {
    Duration second = Duration.ofSeconds(1);
    RequestLimits.Pace pace = new RequestLimits.Pace(second, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestLimits(0, 1, 1, pace, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestLimits(1, 1, 1, pace, second, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestLimits.Pace(second, 0));
  }
}
