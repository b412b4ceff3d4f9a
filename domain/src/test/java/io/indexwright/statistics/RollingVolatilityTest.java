package io.indexwright.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.statistics.RollingVolatility.Pace;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RollingVolatilityTest {
  private static final Pace DAILY = new Pace(1, 252);
  private static final List<BigDecimal> LEVELS = levels("100", "110", "99", "108.9", "108.9");

  @Test
  void takesTheLastReturnsOfAWindow() {
    double up = StrictMath.log(1.1);
    double down = StrictMath.log(0.9);

    RollingVolatility volatility = RollingVolatility.window(LEVELS, 2, DAILY);

    assertThat(volatility.firstKnown()).isEqualTo(2);
    assertThat(volatility.at(1)).isEmpty();
    assertThat(volatility.at(5)).isEmpty();
    assertThat(volatility.at(2).orElseThrow())
        .isEqualTo(Volatility.exact(StrictMath.sqrt(126 * (up * up + down * down))));
    assertThat(volatility.at(4).orElseThrow().doubleValue())
        .isCloseTo(StrictMath.sqrt(126 * up * up), within(1e-12));
  }

  @Test
  void countsReturnsOverSeveralSessions_asTheirPartOfAYear() {
    RollingVolatility volatility = RollingVolatility.window(LEVELS, 1, new Pace(2, 252));

    assertThat(volatility.firstKnown()).isEqualTo(2);
    assertThat(volatility.at(2).orElseThrow())
        .isEqualTo(Volatility.exact(StrictMath.sqrt(126) * -StrictMath.log(0.99)));
  }

  @Test
  void takesTheLargestOfSeveralDecays() {
    RollingVolatility one =
        RollingVolatility.exponential(LEVELS, 2, List.of(new BigDecimal("0.5")), DAILY);
    RollingVolatility other =
        RollingVolatility.exponential(LEVELS, 2, List.of(new BigDecimal("0.9")), DAILY);
    RollingVolatility both =
        RollingVolatility.exponential(
            LEVELS, 2, List.of(new BigDecimal("0.5"), new BigDecimal("0.9")), DAILY);

    assertThat(both.perYear()).hasSize(3);
    for (int i = 2; i <= 4; i++) {
      assertThat(both.at(i)).contains(one.at(i).orElseThrow().max(other.at(i).orElseThrow()));
    }
    assertThat(one.at(4).orElseThrow()).isLessThan(other.at(4).orElseThrow());
  }

  @Test
  void isKnownNowhere_whenThereAreTooFewLevels() {
    assertThat(RollingVolatility.window(LEVELS, 5, DAILY).perYear()).isEmpty();
    assertThat(
            RollingVolatility.exponential(LEVELS, 5, List.of(new BigDecimal("0.9")), DAILY)
                .perYear())
        .isEmpty();
  }

  @Test
  void refusesCountsBelowOne_andLevelsOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingVolatility.window(LEVELS, 0, DAILY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingVolatility.exponential(LEVELS, 0, List.of(), DAILY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, 252));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollingVolatility.window(levels("1", "0"), 1, DAILY));
  }

  /** The recursion is the weighted sum written out: the seed, decayed, and the returns since. */
  @RepeatedTest(100)
  void recursionIsTheWrittenOutSum(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int seed = 2 + random.nextInt(10);
    List<BigDecimal> levels =
        IntStream.range(0, seed + 1 + random.nextInt(10))
            .mapToObj(i -> BigDecimal.valueOf(9_000 + random.nextInt(2_000), 2))
            .toList();
    double decay = 0.9;
    double[] returns = Volatility.logReturns(levels, 1);
    double first = Volatility.exponentialNormalised(Arrays.copyOf(returns, seed), decay);
    double[] since = Arrays.copyOfRange(returns, seed, returns.length);
    double rest = since.length == 0 ? 0 : Volatility.exponential(since, decay);
    double variance = first * first * StrictMath.pow(decay, since.length) + rest * rest;

    RollingVolatility volatility =
        RollingVolatility.exponential(levels, seed, List.of(new BigDecimal("0.9")), DAILY);

    assertThat(volatility.at(levels.size() - 1).orElseThrow().doubleValue())
        .isCloseTo(StrictMath.sqrt(252 * variance), within(1e-11));
  }

  private static List<BigDecimal> levels(String... levels) {
    return Arrays.stream(levels).map(BigDecimal::new).toList();
  }
}
