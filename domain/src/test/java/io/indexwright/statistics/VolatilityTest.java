package io.indexwright.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class VolatilityTest {
  private static final Offset<Double> NEARLY = within(1e-14);

  /** Squares 9 and 16: the mean is 12.5. */
  @Test
  void weighsAllTheSame_aboutZero() {
    assertThat(Volatility.zeroMean(new double[] {3, -4})).isCloseTo(3.5355339059327378, NEARLY);
  }

  /** λ = 0.5: 0.5 × 16 + 0.25 × 9 = 10.25; over the weights, 0.75, it is 13.666…. */
  @Test
  void weighsTheNewestMost() {
    double[] returns = {3, -4};

    assertThat(Volatility.exponential(returns, 0.5) * Volatility.exponential(returns, 0.5))
        .isCloseTo(10.25, within(1e-12));
    assertThat(Volatility.exponentialNormalised(returns, 0.5))
        .isCloseTo(StrictMath.sqrt(41.0 / 3), NEARLY);
  }

  /** About the mean of 2: squares 1, 1, 0, 0, with three degrees of freedom. */
  @Test
  void losesADegree_aboutTheMean() {
    double[] returns = {1, 3, 2, 2};

    assertThat(Volatility.sample(returns)).isCloseTo(StrictMath.sqrt(2.0 / 3), NEARLY);
    assertThat(Volatility.semiDeviation(returns)).isCloseTo(StrictMath.sqrt(1.0 / 3), NEARLY);
    assertThat(Volatility.over(9, 0.5)).isCloseTo(1.5, NEARLY);
  }

  @Test
  void takesLogs_ofLevelsAndOfReturns() {
    double[] over1 = Volatility.logReturns(levels("100", "110", "121"), 1);
    double[] over2 = Volatility.logReturns(levels("100", "110", "121"), 2);

    assertThat(over1).hasSize(2);
    assertThat(over1[1]).isCloseTo(StrictMath.log(1.1), NEARLY);
    assertThat(over2).hasSize(1);
    assertThat(over2[0]).isCloseTo(StrictMath.log(1.21), NEARLY);
    assertThat(Volatility.logOf(new double[] {0.1})[0]).isCloseTo(StrictMath.log(1.1), NEARLY);
    assertThat(Volatility.logReturns(levels("100"), 1)).isEmpty();
  }

  @Test
  void entersTheExactWorld_withTwelveDecimals() {
    assertThat(Volatility.exact(0.1234567890126)).isEqualTo(new BigDecimal("0.123456789013"));
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.exact(Double.NaN));
  }

  @Test
  void refusesTooFewReturns_andWhatHasNoLog() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Volatility.sample(new double[1]))
        .withMessage("a volatility needs 2 returns or more: 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.semiDeviation(new double[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.zeroMean(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.exponential(new double[2], 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Volatility.logReturns(levels("100", "0"), 1))
        .withMessage("a log return needs positive levels: 100, 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Volatility.logReturns(levels("-1", "1"), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.logReturns(levels("1"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Volatility.logOf(new double[] {-1}));
  }

  /** Returns scaled by c have a volatility scaled by c; all the same size, that size. */
  @RepeatedTest(100)
  void scalesWithTheReturns(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    double[] returns = random.doubles(2 + random.nextInt(30), -0.1, 0.1).toArray();
    double[] tripled = Arrays.stream(returns).map(r -> 3 * r).toArray();
    double decay = 0.5 + random.nextDouble() / 2.1;
    double largest = Arrays.stream(returns).map(Math::abs).max().orElseThrow();

    assertThat(Volatility.sample(tripled)).isCloseTo(3 * Volatility.sample(returns), NEARLY);
    assertThat(Volatility.exponentialNormalised(tripled, decay))
        .isCloseTo(3 * Volatility.exponentialNormalised(returns, decay), NEARLY);
    assertThat(Volatility.exponentialNormalised(returns, decay)).isBetween(0.0, largest + 1e-14);
    assertThat(Volatility.exponential(returns, decay))
        .isLessThanOrEqualTo(Volatility.exponentialNormalised(returns, decay));
    assertThat(Volatility.semiDeviation(returns)).isLessThanOrEqualTo(Volatility.sample(returns));
  }

  private static List<BigDecimal> levels(String... levels) {
    return Arrays.stream(levels).map(BigDecimal::new).toList();
  }
}
