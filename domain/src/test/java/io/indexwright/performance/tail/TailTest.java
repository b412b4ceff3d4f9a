package io.indexwright.performance.tail;

import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure.Reason;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
  private static final Confidence THREE_QUARTERS = new Confidence(0.75);
  private static final Confidence USUAL = new Confidence(0.95);

  private static ValueAtRisk risk(TailMethod method, Confidence confidence) {
    return new ValueAtRisk(method, confidence);
  }

  private static ExpectedShortfall shortfall(TailMethod method, Confidence confidence) {
    return new ExpectedShortfall(method, confidence);
  }

  /** A quarter of the way from the first of three places to the last: between both lowest. */
  @Test
  void liesBetweenTwoObservations() {
    Column returns = Column.of(0.3, -0.1, 0.1);

    assertMeasured(risk(TailMethod.HISTORICAL, THREE_QUARTERS).of(returns), 0);
    assertMeasured(shortfall(TailMethod.HISTORICAL, THREE_QUARTERS).of(returns), -0.1);
  }

  /**
   * 1 − 0.9 is less than a tenth in binary; the place is that of the second observation all the
   * same.
   */
  @Test
  void countsTheObservationThatItIs() {
    Column returns = Column.of(IntStream.range(0, 11).asDoubleStream().toArray());
    Confidence nineTenths = new Confidence(0.9);

    assertMeasured(risk(TailMethod.HISTORICAL, nineTenths).of(returns), 1);
    assertMeasured(shortfall(TailMethod.HISTORICAL, nineTenths).of(returns), 0.5);
  }

  @Test
  void isTheMeanLessSoManyDeviations_ifNormal() {
    Column returns = Column.of(-0.1, 0.1);

    assertMeasured(risk(TailMethod.NORMAL, USUAL).of(returns), -0.1 * 1.6448536269514722);
    assertMeasured(shortfall(TailMethod.NORMAL, USUAL).of(returns), -0.1 * 2.0627128075074257);
  }

  @Test
  void isUndefined_whenThereIsNoDistribution() {
    for (TailMethod method : TailMethod.values()) {
      assertUndefined(risk(method, USUAL).of(Column.of(0.1)), Reason.TOO_FEW);
      assertUndefined(shortfall(method, USUAL).of(Column.of(0.1)), Reason.TOO_FEW);
    }
    assertUndefined(risk(TailMethod.CORNISH_FISHER, USUAL).of(Column.of(0.1, 0.1)), Reason.NO_RISK);
  }

  /** Nineteen small gains and one great loss are too far from normal to be bent. */
  @Test
  void isUndefined_whereTheExpansionIsNoQuantile() {
    Column crash =
        Column.of(IntStream.range(0, 20).mapToDouble(i -> i == 7 ? -0.9 : 0.01).toArray());

    assertUndefined(risk(TailMethod.CORNISH_FISHER, USUAL).of(crash), Reason.OUT_OF_DOMAIN);
    assertUndefined(shortfall(TailMethod.CORNISH_FISHER, USUAL).of(crash), Reason.OUT_OF_DOMAIN);
    assertThat(risk(TailMethod.NORMAL, USUAL).of(crash).value()).isPresent();
  }

  /** Brute force: the quantile rises from step to step, or the expansion is none. */
  @Test
  void isDefined_whereTheExpansionRises() {
    double z = -1.645;
    int defined = 0;
    for (double skewness = -2; skewness <= 2; skewness += 0.25) {
      for (double kurtosis = -1; kurtosis <= 8; kurtosis += 0.5) {
        boolean rises = true;
        for (double low = -60; low < z; low += 0.01) {
          double high = Math.min(low + 0.01, z);
          rises &= expanded(high, skewness, kurtosis) >= expanded(low, skewness, kurtosis);
        }
        assertThat(new CornishFisher(skewness, kurtosis).quantile(z).value().isPresent())
            .as("skewness %s, excess kurtosis %s", skewness, kurtosis)
            .isEqualTo(rises);
        defined += rises ? 1 : 0;
      }
    }
    assertThat(defined).isBetween(50, 250);
  }

  private static double expanded(double z, double skewness, double kurtosis) {
    return z
        + (z * z - 1) * skewness / 6
        + (z * z * z - 3 * z) * kurtosis / 24
        - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
  }

  @Test
  void bendsNothing_whenThereIsNoSkewnessAndNoExcessKurtosis() {
    CornishFisher normal = new CornishFisher(0, 0);

    assertMeasured(normal.quantile(-2), -2);
    assertMeasured(normal.tailMean(-2, 0.1), -NormalTail.density(-2) / 0.1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0001, 0.01, 0.05, 0.0749, 0.0751, 0.25, 0.5})
  void theNormalQuantileIsUndercutWithItsProbability(double probability) {
    double z = NormalTail.quantile(probability);

    assertThat(0.5 - area(z)).isCloseTo(probability, within(1e-13));
  }

  /** The area under the density from z to 0, by Simpson's rule. */
  private static double area(double z) {
    int steps = 2_000;
    double width = -z / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * NormalTail.density(z + i * width);
    }
    return sum * width / 3;
  }

  @Test
  void refusesAConfidenceThatSaysNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(0.4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
  }

  @Test
  void saysHowAndHowSure() {
    assertThat(risk(TailMethod.NORMAL, USUAL).convention())
        .isEqualTo("normal, population deviation, confidence 0.95; a loss is below zero");
    assertThat(shortfall(TailMethod.NORMAL, USUAL).convention()).startsWith("mean of what is no");
  }

  private static Confidence confidence(Random random) {
    return new Confidence(0.5 + random.nextInt(50) / 100.0);
  }

  @RepeatedTest(20)
  void movesWithShiftAndScale(RepetitionInfo run) {
    tried(
        "performance.tail",
        run,
        random -> {
          Column returns = drawn(random);
          Confidence confidence = confidence(random);
          double scale = 0.5 + random.nextDouble();
          Column moved = returns.map(one -> one * scale + 0.01);
          for (TailMethod method : TailMethod.values()) {
            assertMoved(risk(method, confidence), returns, moved, scale);
            assertMoved(shortfall(method, confidence), returns, moved, scale);
          }
        });
  }

  private static void assertMoved(Gauge gauge, Column returns, Column moved, double scale) {
    gauge
        .of(returns)
        .value()
        .ifPresent(
            before ->
                assertThat(number(gauge.of(moved)))
                    .isCloseTo(before * scale + 0.01, within(1e-10)));
  }

  @RepeatedTest(20)
  void theMeanOfTheWorstIsWorseThanTheBestOfThem(RepetitionInfo run) {
    tried(
        "performance.shortfall",
        run,
        random -> {
          Column returns = drawn(random);
          Confidence confidence = confidence(random);
          double lowest = returns.sorted().at(0);
          for (TailMethod method : TailMethod.values()) {
            risk(method, confidence)
                .of(returns)
                .value()
                .ifPresent(
                    worst ->
                        assertThat(number(shortfall(method, confidence).of(returns)))
                            .isLessThanOrEqualTo(worst + 1e-15));
          }
          assertThat(number(shortfall(TailMethod.HISTORICAL, confidence).of(returns)))
              .isGreaterThanOrEqualTo(lowest);
        });
  }

  /** The closed form against the mean of ten thousand quantiles of the tail. */
  @RepeatedTest(5)
  void theTailMeanIsTheMeanOfTheQuantiles(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    CornishFisher bent = new CornishFisher(random.nextDouble() - 0.5, 1 + random.nextDouble());
    double tail = 0.05;
    int cuts = 10_000;
    double sum = 0;
    for (int i = 0; i < cuts; i++) {
      double probability = tail * (i + 0.5) / cuts;
      sum += number(bent.quantile(NormalTail.quantile(Math.max(probability, 0.00005))));
    }

    assertThat(number(bent.tailMean(NormalTail.quantile(tail), tail)))
        .isCloseTo(sum / cuts, within(0.003));
  }
}
