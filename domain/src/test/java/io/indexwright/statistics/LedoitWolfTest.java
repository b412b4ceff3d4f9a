package io.indexwright.statistics;

import static io.indexwright.market.Books.id;
import static io.indexwright.statistics.Samples.THREE;
import static io.indexwright.statistics.Samples.assertWeights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentId;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The example of docs/rules/statistics.md is here. */
class LedoitWolfTest {

  /**
   * Variances 2 and 1, none shared, so the target is 1.5 and its squared distance 0.5. Squared rows
   * sum to 5, 5, 1, 1: the mean of their squares is 13, less 4 + 1 is 8, by 32 dates 0.25.
   */
  @Test
  void goesHalfWay_whenTheErrorIsHalfTheDistance() {
    LedoitWolf half = LedoitWolf.of(patterns(8));

    assertThat(half.target()).isEqualTo(1.5);
    assertThat(half.intensity()).isEqualTo(0.5);
    assertThat(half.covariance().between(id("A"), id("A"))).isEqualTo(1.75);
    assertThat(half.covariance().between(id("B"), id("B"))).isEqualTo(1.25);
    assertThat(half.covariance().between(id("A"), id("B"))).isEqualTo(0);
  }

  @Test
  void goesNoFurtherThanTheTarget() {
    assertThat(LedoitWolf.of(patterns(1)).intensity()).isEqualTo(1);
    assertThat(LedoitWolf.of(patterns(1)).covariance().between(id("A"), id("A"))).isEqualTo(1.5);
    assertThat(LedoitWolf.of(patterns(16)).intensity()).isEqualTo(0.25);
  }

  /** 2, −2, 0, 0 and 1, 1, −1, −1, so often. */
  private static Returns patterns(int times) {
    double[] first = new double[4 * times];
    double[] second = new double[4 * times];
    for (int t = 0; t < first.length; t++) {
      first[t] = new double[] {2, -2, 0, 0}[t % 4];
      second[t] = new double[] {1, 1, -1, -1}[t % 4];
    }
    return Returns.of(new TreeMap<>(Map.of(id("A"), first, id("B"), second)));
  }

  @Test
  void leavesOneAloneAsItIs() {
    LedoitWolf alone = LedoitWolf.of(Returns.of(new TreeMap<>(Map.of(id("A"), row(1, 2, 6)))));

    assertThat(alone.intensity()).isEqualTo(0);
    assertThat(alone.covariance().between(id("A"), id("A"))).isCloseTo(14.0 / 3, within(1e-15));
  }

  private static double[] row(double... numbers) {
    return Arrays.copyOf(numbers, numbers.length);
  }

  /** The weights to three decimals are those that the tests of ffn state for these prices. */
  @Test
  void agreesWithAnotherProgram() {
    LedoitWolf shrunk = LedoitWolf.of(THREE);
    EstimatedWeights weights = new RiskRule.EqualRiskContribution().weights(shrunk.covariance());

    assertThat(shrunk.intensity()).isCloseTo(0.4083510755065278, within(1e-12));
    assertThat(shrunk.target()).isCloseTo(0.0001889265456429276, within(1e-18));
    assertWeights(weights, 0.0005, "AAPL", 0.270, "MSFT", 0.374, "C", 0.356);
    assertWeights(weights, 1e-8, "AAPL", 0.26982302, "MSFT", 0.37400858, "C", 0.3561684);
  }

  /** The trace is kept, and every covariance is drawn towards 0 by the same part. */
  @RepeatedTest(100)
  void staysBetweenTheSampleAndTheTarget(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int names = 2 + random.nextInt(8);
    int count = 3 + random.nextInt(40);
    Returns returns = Returns.simple(Samples.drawn(names, count, random));
    LedoitWolf shrunk = LedoitWolf.of(returns);
    Covariance sample = CovarianceEstimator.SAMPLE.of(returns);
    double part = 1 - 1.0 / returns.count();

    assertThat(shrunk.intensity()).isBetween(0.0, 1.0);
    double trace = 0;
    for (InstrumentId one : returns.names()) {
      trace += shrunk.covariance().between(one, one);
      for (InstrumentId other : returns.names()) {
        double target = one.equals(other) ? shrunk.target() : 0;
        double drawn =
            part * sample.between(one, other) * (1 - shrunk.intensity())
                + target * shrunk.intensity();
        assertThat(shrunk.covariance().between(one, other)).isCloseTo(drawn, within(1e-15));
      }
    }
    assertThat(trace).isCloseTo(names * shrunk.target(), within(1e-14));
  }
}
