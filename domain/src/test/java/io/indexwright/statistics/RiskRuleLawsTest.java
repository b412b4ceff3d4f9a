package io.indexwright.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import io.indexwright.soak.Law;
import io.indexwright.soak.Soak;
import io.indexwright.statistics.RiskRule.EqualRiskContribution;
import io.indexwright.statistics.RiskRule.InverseVolatility;
import io.indexwright.statistics.RiskRule.MinimumVariance;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import io.indexwright.statistics.RiskRule.RiskBudgets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds whatever the history. */
class RiskRuleLawsTest {
  private static final int FULL = 10_000;
  private static final List<RiskRule> RULES =
      List.of(new InverseVolatility(), new EqualRiskContribution(), MinimumVariance.longOnly());

  private static void tried(String law, RepetitionInfo run, Consumer<Random> once) {
    Soak.Seeds seeds = Soak.seedsOf(law, FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      once.accept(new Random(seed));
    }
  }

  @Law(20)
  void twoBearTheSameRisk_whenTheyAreWeighedByVolatility(RepetitionInfo run) {
    tried(
        "statistics.two",
        run,
        random -> {
          Covariance two =
              Covariance.correlated(volatilities(2, random), -0.95 + 1.9 * random.nextDouble());
          assertSame(two, 1e-9);
        });
  }

  @Law(20)
  void anyNumberBearTheSameRisk_whenAllCorrelationsAreOne(RepetitionInfo run) {
    tried(
        "statistics.equal-correlations",
        run,
        random -> {
          int names = 2 + random.nextInt(8);
          double least = -0.9 / (names - 1);
          double correlation = least + (0.99 - least) * random.nextDouble();
          assertSame(Covariance.correlated(volatilities(names, random), correlation), 1e-9);
        });
  }

  private static void assertSame(Covariance covariance, double close) {
    EstimatedWeights byRisk = new EqualRiskContribution().weights(covariance);
    EstimatedWeights byVolatility = new InverseVolatility().weights(covariance);
    byRisk
        .byInstrument()
        .forEach(
            (id, weight) -> assertThat(weight).isCloseTo(byVolatility.weightOf(id), within(close)));
  }

  private static SortedMap<InstrumentId, Double> volatilities(int names, Random random) {
    SortedMap<InstrumentId, Double> volatilities = new TreeMap<>();
    for (int i = 0; i < names; i++) {
      volatilities.put(Samples.name(i), 0.001 + random.nextDouble());
    }
    return volatilities;
  }

  @Law(20)
  void leastVarianceIsNoMoreThanThatOfEqualRisk_andThatNoMoreThanOfEqualWeights(
      RepetitionInfo run) {
    tried(
        "statistics.order-of-risk",
        run,
        random -> {
          Covariance covariance = Samples.drawnBy(random);
          double least = MinimumVariance.longOnly().weights(covariance).volatility(covariance);
          double equalRisk = new EqualRiskContribution().weights(covariance).volatility(covariance);
          double equalWeights = equal(covariance).volatility(covariance);

          assertThat(least).isLessThanOrEqualTo(equalRisk * (1 + 1e-12));
          assertThat(equalRisk).isLessThanOrEqualTo(equalWeights * (1 + 1e-12));
        });
  }

  private static EstimatedWeights equal(Covariance covariance) {
    SortedMap<InstrumentId, Double> equal = new TreeMap<>();
    covariance.names().forEach(id -> equal.put(id, 1.0 / covariance.names().size()));
    return new EstimatedWeights(equal);
  }

  @Law(20)
  void everyShareOfTheRiskIsItsBudget(RepetitionInfo run) {
    tried(
        "statistics.budgets",
        run,
        random -> {
          Covariance covariance = Samples.drawnBy(random);
          SortedMap<InstrumentId, Weight> budgets = budgets(covariance.names(), random);
          EstimatedWeights weights = new RiskBudgets(budgets).weights(covariance);

          assertThat(weights.byInstrument().values()).allMatch(weight -> weight > 0);
          weights
              .riskContributions(covariance)
              .forEach(
                  (id, share) ->
                      assertThat(share)
                          .isCloseTo(fraction(id, budgets).doubleValue(), within(1e-10)));
        });
  }

  private static SortedMap<InstrumentId, Weight> budgets(List<InstrumentId> names, Random random) {
    List<BigDecimal> claims = new ArrayList<>();
    names.forEach(id -> claims.add(BigDecimal.valueOf(1 + random.nextInt(1_000))));
    List<Weight> shares = Weight.sharing(claims);
    SortedMap<InstrumentId, Weight> budgets = new TreeMap<>();
    names.forEach(id -> budgets.put(id, shares.get(budgets.size())));
    return budgets;
  }

  private static BigDecimal fraction(InstrumentId id, SortedMap<InstrumentId, Weight> weights) {
    return weights.getOrDefault(id, Weight.ZERO).fraction();
  }

  /** Bits, not digits: neither the order of arrival nor a change of unit by a power of two. */
  @Law(20)
  void nothingDependsOnTheOrder_orOnTheUnitOfPrices(RepetitionInfo run) {
    tried(
        "statistics.invariance",
        run,
        random -> {
          int names = 2 + random.nextInt(5);
          SortedMap<InstrumentId, List<BigDecimal>> prices =
              Samples.drawn(names, names + 5 + random.nextInt(20), random);
          SortedMap<InstrumentId, List<BigDecimal>> other =
              new TreeMap<>(Comparator.reverseOrder());
          prices.forEach((id, column) -> other.put(id, scaled(column, random.nextInt(8))));
          CovarianceEstimator estimator = Samples.estimator(random);

          for (RiskRule rule : RULES) {
            assertThat(rule.weights(estimator.of(Returns.simple(other))))
                .isEqualTo(rule.weights(estimator.of(Returns.simple(prices))));
          }
        });
  }

  private static List<BigDecimal> scaled(List<BigDecimal> prices, int doublings) {
    return prices.stream()
        .map(price -> price.multiply(BigDecimal.valueOf(1L << doublings)))
        .toList();
  }

  @Law(20)
  void minimumVarianceIsTheBestOfAllSetsOfBounds(RepetitionInfo run) {
    tried(
        "statistics.every-set",
        run,
        random -> {
          int names = 2 + random.nextInt(4);
          Covariance covariance =
              CovarianceEstimator.SAMPLE.of(
                  Returns.simple(Samples.drawn(names, names + 2 + random.nextInt(9), random)));
          EverySet all = new EverySet(covariance, bounds(names, random));
          EstimatedWeights weights =
              new MinimumVariance(new Bounds(Weight.ZERO, Weight.ZERO), all.byName())
                  .weights(covariance);

          EstimatedWeights best = all.best();
          weights
              .byInstrument()
              .forEach(
                  (id, weight) -> assertThat(weight).isCloseTo(best.weightOf(id), within(1e-9)));
        });
  }

  /** Bounds in tenths, so that weights often come to lie on several at once. */
  private static List<Bounds> bounds(int names, Random random) {
    while (true) {
      List<Bounds> bounds = new ArrayList<>();
      int least = 0;
      int most = 0;
      for (int i = 0; i < names; i++) {
        int low = random.nextInt(4);
        int high = low + random.nextInt(11 - low);
        bounds.add(new Bounds(tenths(low), tenths(high)));
        least += low;
        most += high;
      }
      if (least <= 10 && most >= 10) {
        return bounds;
      }
    }
  }

  private static Weight tenths(int count) {
    return new Weight(BigDecimal.valueOf(count, 1));
  }

  @Law(20)
  void roundedWeightsSumToOne_andKeepTheirBounds(RepetitionInfo run) {
    tried(
        "statistics.rounded",
        run,
        random -> {
          Covariance covariance = Samples.drawnBy(random);
          BigDecimal highest = BigDecimal.ONE.movePointLeft(1).add(BigDecimal.valueOf(0.4));
          MinimumVariance half =
              new MinimumVariance(
                  new Bounds(Weight.ZERO, new Weight(highest)), Collections.emptySortedMap());
          EstimatedWeights weights = half.weights(covariance);
          BigDecimal sum = BigDecimal.ZERO;
          for (var one : weights.rounded().entrySet()) {
            BigDecimal weight = one.getValue().fraction();
            sum = sum.add(weight);
            assertThat(weight).isLessThanOrEqualTo(highest);
            assertThat(weight.doubleValue())
                .isCloseTo(weights.weightOf(one.getKey()), within(1.1e-12));
          }
          assertThat(sum).isEqualByComparingTo("1");
          assertThat(weights.rounded().keySet())
              .isEqualTo(InstrumentOrder.copyOf(covariance.names()));
        });
  }
}
