package io.indexwright.statistics;

import static io.indexwright.market.Books.id;
import static io.indexwright.statistics.Samples.assertRefused;
import static io.indexwright.statistics.Samples.covariance;
import static io.indexwright.statistics.Samples.prices;
import static io.indexwright.statistics.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CovarianceTest {

  /** A returns 1, 2 and 3, less the mean −1, 0, 1; B returns 5, 1 and 3, less the mean 2, −2, 0. */
  @Test
  void dividesTheSampleByTheCountLessOne() {
    Covariance sample =
        CovarianceEstimator.SAMPLE.of(
            Returns.of(new TreeMap<>(Map.of(id("A"), row(1, 2, 3), id("B"), row(5, 1, 3)))));

    assertThat(sample.names()).containsExactly(id("A"), id("B"));
    assertThat(sample.between(id("A"), id("A"))).isEqualTo(1);
    assertThat(sample.between(id("B"), id("B"))).isEqualTo(4);
    assertThat(sample.between(id("A"), id("B"))).isEqualTo(-1);
    assertThat(sample.between(id("B"), id("A"))).isEqualTo(-1);
    assertThat(sample.volatility(id("B"))).isEqualTo(2);
    assertThat(sample.correlation(id("A"), id("B"))).isEqualTo(-0.5);
  }

  @Test
  void isMadeOfVolatilitiesAndOneCorrelation() {
    Covariance made =
        Covariance.correlated(new TreeMap<>(Map.of(id("A"), 0.1, id("B"), 0.2)), 0.25);

    assertThat(made.between(id("A"), id("B"))).isEqualTo(0.005, within(1e-17));
    assertThat(made.volatility(id("A"))).isEqualTo(0.1, within(1e-16));
    assertThat(made.volatility(id("B"))).isEqualTo(0.2, within(1e-16));
  }

  @Test
  void refusesAPriceThatNeverMoves_namingIt() {
    for (CovarianceEstimator estimator : CovarianceEstimator.values()) {
      assertRefused(
          () -> estimator.of(Returns.simple(prices("A", "10 11 9", "B", "7 7 7"))),
          Reason.CONSTANT,
          "B returned 0.0 every time, so it has no risk");
    }
  }

  /** A tenth has no finite binary form, so the returns of constant growth differ in a last bit. */
  @Test
  void refusesAPriceThatAlwaysGrowsByTheSame() {
    assertRefused(
        () -> CovarianceEstimator.SAMPLE.of(Returns.simple(prices("A", "100 110 121 133.1"))),
        Reason.CONSTANT,
        "A returned 0.1 every time");
  }

  @Test
  void takesAPriceThatHardlyMoves() {
    Returns calm = Returns.simple(prices("A", "100 100.00001 100 100"));

    assertThat(CovarianceEstimator.SAMPLE.of(calm).volatility(id("A")))
        .isCloseTo(1e-7, within(1e-8));
  }

  @Test
  void refusesAMatrixThatIsNone() {
    assertRefused(() -> covariance(row(0)), Reason.CONSTANT, "the variance of A is 0.0");
    assertRefused(() -> covariance(row(-1)), Reason.CONSTANT, "the variance of A is -1.0");
    assertRefused(
        () -> covariance(row(1, Double.NaN), row(Double.NaN, 1)),
        Reason.OUT_OF_RANGE,
        "a covariance of A is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance(row(1, 0.5), row(0.25, 1)))
        .withMessage("not symmetric: 0.25 and 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> covariance(row(1, 0), row(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> covariance());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Covariance.of(
                    InstrumentOrder.copyOf(List.of(id("A"), id("B"))), new double[][] {{1}}))
        .withMessage("not a square of 2");
  }

  @Test
  void keepsItsMatrixToItself() {
    double[] row = {4};
    Covariance covariance = covariance(row);
    row[0] = 9;

    assertThat(covariance.volatility(id("A"))).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> covariance.volatility(id("X")))
        .withMessage("no covariance of X");
  }
}
