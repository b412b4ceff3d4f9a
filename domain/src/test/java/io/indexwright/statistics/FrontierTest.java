package io.indexwright.statistics;

import static io.indexwright.market.Books.id;
import static io.indexwright.statistics.Samples.THREE;
import static io.indexwright.statistics.Samples.assertRefused;
import static io.indexwright.statistics.Samples.assertWeights;
import static io.indexwright.statistics.Samples.covariance;
import static io.indexwright.statistics.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The example of docs/rules/statistics.md is here. */
class FrontierTest {
  private static final Frontier TWO =
      new Frontier(covariance(row(1, 1), row(1, 4)), returns("A", 0.04, "B", 0.1));

  /** Inverse is (4, −1; −1, 1) ÷ 3, so its rows sum to 1 and 0. */
  @Test
  void puttingEverythingOnA_isTheLeastVariance() {
    EstimatedWeights least = TWO.minimumVariance();

    assertWeights(least, 1e-15, "A", 1.0, "B", 0.0);
    assertThat(least.volatility(TWO.covariance())).isCloseTo(1, within(1e-15));
    assertThat(TWO.expectedReturn(least)).isCloseTo(0.04, within(1e-15));
  }

  /** Premiums of 0.02 and 0.08 go to 0 and 0.02; B alone has 0.08 of premium for 2 of risk. */
  @Test
  void theLargestSharpeRatio_isB() {
    EstimatedWeights tangency = TWO.tangency(0.02);

    assertWeights(tangency, 1e-15, "A", 0.0, "B", 1.0);
    assertThat(TWO.sharpeRatio(tangency, 0.02)).isCloseTo(0.04, within(1e-15));
  }

  /** Premiums of 0.01 and 0.07 go to −0.01 and 0.02. */
  @Test
  void sellsShort_whatCostsMoreThanItEarns() {
    assertWeights(TWO.tangency(0.03), 1e-14, "A", -1.0, "B", 2.0);
    assertThatIllegalArgumentException().isThrownBy(() -> TWO.tangency(0.03).rounded());
  }

  @Test
  void sellsAppleShort_whereNobodyForbidsIt() {
    Frontier frontier =
        new Frontier(
            CovarianceEstimator.SAMPLE.of(THREE), returns("AAPL", 0.0, "MSFT", 0.0, "C", 0.0));

    assertWeights(
        frontier.minimumVariance(), 1e-8, "AAPL", -0.02926402, "MSFT", 0.85190492, "C", 0.17735909);
  }

  @Test
  void refusesATangency_whereTheLeastVarianceEarnsNoMoreThanCash() {
    assertRefused(() -> TWO.tangency(0.04), Reason.NO_PREMIUM, "no more than the risk-free 0.04");
    assertRefused(() -> TWO.tangency(0.05), Reason.NO_PREMIUM, "0.05");
  }

  @Test
  void refusesASingularCovariance_andReturnsOfOthers() {
    Covariance twins = covariance(row(1, 1), row(1, 1));

    assertRefused(
        () -> new Frontier(twins, returns("A", 0.1, "B", 0.1)).minimumVariance(),
        Reason.SINGULAR,
        "B moves as a mixture of [A]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Frontier(twins, returns("A", 0.1)))
        .withMessage("returns of [A], covariance of [A, B]");
  }

  private static SortedMap<InstrumentId, Double> returns(Object... namesAndNumbers) {
    SortedMap<InstrumentId, Double> returns = new TreeMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      returns.put(id((String) namesAndNumbers[i]), (Double) namesAndNumbers[i + 1]);
    }
    return returns;
  }

  @Test
  void weightsAndCovarianceAreOfTheSameNames() {
    EstimatedWeights one = new EstimatedWeights(new TreeMap<>(Map.of(id("A"), 1.0)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.volatility(TWO.covariance()))
        .withMessage("weights of [A], covariance of [A, B]");
    assertThat(one.weightOf(id("A"))).isEqualTo(1);
  }
}
