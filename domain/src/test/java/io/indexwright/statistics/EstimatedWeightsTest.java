package io.indexwright.statistics;

import static io.indexwright.market.Books.id;
import static io.indexwright.statistics.Samples.covariance;
import static io.indexwright.statistics.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.statistics.RiskRule.InverseVolatility;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EstimatedWeightsTest {
  /** Volatilities 1 and 2, nothing in common. */
  private static final Covariance APART = covariance(row(1, 0), row(0, 4));

  /** Variances are 0.25 × 1 and 0.25 × 4. */
  @Test
  void addUpTheRisk() {
    EstimatedWeights halves = weights(0.5, 0.5);

    assertThat(halves.volatility(APART)).isCloseTo(StrictMath.sqrt(1.25), within(1e-15));
    assertThat(halves.riskContributions(APART))
        .isEqualTo(new TreeMap<>(Map.of(id("A"), 0.2, id("B"), 0.8)));
  }

  @Test
  void enterTheExactWorldWithTwelveDecimals_thatSumToOne() {
    EstimatedWeights thirds = new InverseVolatility().weights(APART);

    assertThat(thirds.rounded())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    id("A"), Weight.of("0.666666666667"), id("B"), Weight.of("0.333333333333"))));
    assertThat(weights(0.1, 0.9).rounded())
        .isEqualTo(new TreeMap<>(Map.of(id("A"), Weight.of("0.1"), id("B"), Weight.of("0.9"))));
  }

  @Test
  void refuseToEnterTheExactWorldBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> weights(-0.1, 1.1).rounded());
  }

  @Test
  void keepTheOrderOfIds_andKnowTheirNames() {
    assertThat(weights(0.25, 0.75).byInstrument().firstKey()).isEqualTo(id("A"));
    assertThat(weights(0.25, 0.75).weightOf(id("B"))).isEqualTo(0.75);
    assertThatNullPointerException()
        .isThrownBy(() -> weights(1, 0).weightOf(id("X")))
        .withMessage("X");
  }

  private static EstimatedWeights weights(double a, double b) {
    SortedMap<InstrumentId, Double> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put(id("A"), a);
    backwards.put(id("B"), b);
    return new EstimatedWeights(backwards);
  }
}
