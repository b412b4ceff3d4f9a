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
import io.indexwright.money.Weight;
import io.indexwright.statistics.NotEstimableException.Reason;
import io.indexwright.statistics.RiskRule.EqualRiskContribution;
import io.indexwright.statistics.RiskRule.InverseVolatility;
import io.indexwright.statistics.RiskRule.MinimumVariance;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import io.indexwright.statistics.RiskRule.RiskBudgets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples of docs/rules/statistics.md are here. */
class RiskRuleTest {
  /** Volatilities 1 and 2, correlation a half. */
  private static final Covariance TWO = covariance(row(1, 1), row(1, 4));

  /** C costs more variance than it saves, and B moves as A does, only more. */
  private static final Covariance FOUR =
      covariance(row(1, 1.2, 0, 0), row(1.2, 4, 0, 0), row(0, 0, 2, 1), row(0, 0, 1, 1));

  private static final Covariance SINGULAR = covariance(row(1, 0, 1), row(0, 1, 1), row(1, 1, 2));

  @Nested
  class ByVolatility {

    @Test
    void givesTwiceAsMuch_forHalfTheVolatility() {
      assertWeights(new InverseVolatility().weights(TWO), 1e-16, "A", 2.0 / 3, "B", 1.0 / 3);
    }

    @Test
    void asksNothingOfTheRest_soASingularCovarianceWillDo() {
      assertWeights(
          new InverseVolatility().weights(SINGULAR),
          1e-15,
          "A",
          1 / (2 + StrictMath.sqrt(0.5)),
          "B",
          1 / (2 + StrictMath.sqrt(0.5)),
          "C",
          StrictMath.sqrt(0.5) / (2 + StrictMath.sqrt(0.5)));
    }
  }

  @Nested
  class ByRisk {

    /** To three decimals these are the weights that the tests of ffn state for these prices. */
    @Test
    void givesEachTheSameShareOfTheRisk() {
      Covariance sample = CovarianceEstimator.SAMPLE.of(THREE);
      EstimatedWeights weights = new EqualRiskContribution().weights(sample);

      assertWeights(weights, 1e-8, "AAPL", 0.23452878, "MSFT", 0.4090902, "C", 0.35638102);
      assertThat(weights.riskContributions(sample).values())
          .allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 3, within(1e-12)));
    }

    /** Two that share nothing: the squares of weight times volatility are as 0.8 to 0.2. */
    @Test
    void givesEachItsBudget() {
      Covariance apart = covariance(row(1, 0), row(0, 4));

      EstimatedWeights weights = budgets("A", "0.8", "B", "0.2").weights(apart);

      assertWeights(weights, 1e-15, "A", 0.8, "B", 0.2);
      assertThat(weights.riskContributions(apart).get(id("A"))).isCloseTo(0.8, within(1e-15));
    }

    @Test
    void keepsTheProportionsOfTheBudgetsThatAreThere() {
      Covariance apart = covariance(row(1, 0), row(0, 4));

      assertThat(budgets("A", "0.4", "B", "0.1", "X", "0.5").weights(apart))
          .isEqualTo(budgets("A", "0.8", "B", "0.2").weights(apart));
      assertRefused(
          () -> budgets("A", "1").weights(apart),
          Reason.INFEASIBLE,
          "no budget of risk is given for B");
    }

    @Test
    void refusesBudgetsThatAreNone() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> budgets("A", "0.4", "B", "0.5"))
          .withMessage("budgets sum to 0.9, not to 1");
      assertThatIllegalArgumentException().isThrownBy(() -> budgets("A", "0", "B", "1"));
    }

    @Test
    void refusesASingularCovariance_namingWhoIsAMixture() {
      assertRefused(
          () -> new EqualRiskContribution().weights(SINGULAR),
          Reason.SINGULAR,
          "the covariance is singular: C moves as a mixture of [A, B]");
    }

    /** Two that nearly cancel: each round takes only some 4e-5 off what is missing. */
    @Test
    void refusesWhatDoesNotSettle() {
      double almost = -0.99999;
      assertRefused(
          () -> new EqualRiskContribution().weights(covariance(row(1, almost), row(almost, 1))),
          Reason.NO_CONVERGENCE,
          " of themselves after 10000 rounds");
    }

    @Test
    void givesOneAloneEverything() {
      assertWeights(new EqualRiskContribution().weights(covariance(row(3))), 0.0, "A", 1.0);
      assertWeights(new InverseVolatility().weights(covariance(row(3))), 0.0, "A", 1.0);
      assertWeights(MinimumVariance.longOnly().weights(covariance(row(3))), 0.0, "A", 1.0);
    }

    private static RiskBudgets budgets(String... namesAndBudgets) {
      SortedMap<InstrumentId, Weight> budgets = new TreeMap<>();
      for (int i = 0; i < namesAndBudgets.length; i += 2) {
        budgets.put(id(namesAndBudgets[i]), Weight.of(namesAndBudgets[i + 1]));
      }
      return new RiskBudgets(budgets);
    }
  }

  @Nested
  class ByVariance {

    /** Without bounds it would sell AAPL short, as {@code FrontierTest} shows. */
    @Test
    void leavesOut_whatWouldBeSoldShort() {
      Covariance sample = CovarianceEstimator.SAMPLE.of(THREE);
      double microsoft = sample.between(id("MSFT"), id("MSFT"));
      double citi = sample.between(id("C"), id("C"));
      double common = sample.between(id("C"), id("MSFT"));
      double share = (citi - common) / (citi + microsoft - 2 * common);

      EstimatedWeights weights = MinimumVariance.longOnly().weights(sample);
      assertWeights(weights, 1e-15, "AAPL", 0.0, "MSFT", share, "C", 1 - share);
      assertWeights(weights, 1e-8, "AAPL", 0.0, "MSFT", 0.81111831, "C", 0.18888169);
    }

    /** A and D share nothing and are alike; B and C would only add. */
    @Test
    void sharesAmongTheCalm() {
      assertWeights(
          MinimumVariance.longOnly().weights(FOUR), 1e-15, "A", 0.5, "B", 0.0, "C", 0.0, "D", 0.5);
    }

    /**
     * A limit of 0.3 leaves 0.4 for B and C: {@code 4b + 0.36 = 2c + 0.3}. A floor of 0.1 leaves
     * 0.8 for A and D: {@code a + 0.12 = d + 0.1}. With 0.25 of B, {@code a + 0.3 = d}.
     */
    @Test
    void staysWithinBoundsOfAll_andOfOne() {
      assertWeights(
          bounded("0", "0.3").weights(FOUR),
          1e-15,
          "A",
          0.3,
          "B",
          0.37 / 3,
          "C",
          0.83 / 3,
          "D",
          0.3);
      assertWeights(
          bounded("0.1", "1").weights(FOUR), 1e-15, "A", 0.39, "B", 0.1, "C", 0.1, "D", 0.41);
      assertWeights(
          new MinimumVariance(
                  new Bounds(Weight.ZERO, Weight.of("1")),
                  new TreeMap<>(Map.of(id("B"), bounds("0.25", "0.25"), id("X"), bounds("1", "1"))))
              .weights(FOUR),
          1e-15,
          "A",
          0.225,
          "B",
          0.25,
          "C",
          0.0,
          "D",
          0.525);
    }

    @Test
    void takesBoundsThatLeaveOneChoice() {
      assertWeights(
          bounded("0.25", "1").weights(FOUR), 0.0, "A", 0.25, "B", 0.25, "C", 0.25, "D", 0.25);
      assertWeights(
          bounded("0", "0.25").weights(FOUR), 0.0, "A", 0.25, "B", 0.25, "C", 0.25, "D", 0.25);
      assertWeights(bounded("0", "0.5").weights(TWO), 0.0, "A", 0.5, "B", 0.5);
    }

    @Test
    void refusesBoundsThatNothingKeeps() {
      assertRefused(
          () -> bounded("0", "0.24").weights(FOUR),
          Reason.INFEASIBLE,
          "bounds sum to 0 and 0.96, with no 1 between them");
      assertRefused(
          () -> bounded("0.26", "1").weights(FOUR), Reason.INFEASIBLE, "bounds sum to 1.04 and 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> bounds("0.2", "0.1"))
          .withMessage("from 0.2 to 0.1");
    }

    @Test
    void refusesASingularCovariance_evenIfOneOfTheLeastIsThere() {
      assertRefused(
          () -> MinimumVariance.longOnly().weights(SINGULAR), Reason.SINGULAR, "C moves as");
    }

    private static MinimumVariance bounded(String lowest, String highest) {
      return new MinimumVariance(bounds(lowest, highest), Collections.emptySortedMap());
    }

    private static Bounds bounds(String lowest, String highest) {
      return new Bounds(Weight.of(lowest), Weight.of(highest));
    }
  }

  /** 1 − R² of the second is 1 less the square of the correlation. */
  @Test
  void callsSingular_whatLeavesLessThanATenBillionthOfItsVariance() {
    assertRefused(
        () -> Cholesky.of(correlated(4e-11)), Reason.SINGULAR, "B moves as a mixture of [A]");
    assertThat(Cholesky.of(correlated(6e-11)).solved(row(1, 1))).hasSize(2);
  }

  private static Covariance correlated(double less) {
    return covariance(row(1, 1 - less), row(1 - less, 1));
  }

  @Test
  void refusesFewerReturnsThanNames() {
    Covariance sample =
        CovarianceEstimator.SAMPLE.of(
            Returns.simple(Samples.prices("A", "10 11 9", "B", "7 8 7.5", "C", "50 49 52")));

    assertRefused(
        () -> MinimumVariance.longOnly().weights(sample), Reason.SINGULAR, "B moves as a mixture");
  }
}
