package io.indexwright.oracle;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.statistics.Covariance;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.EstimatedWeights;
import io.indexwright.statistics.Frontier;
import io.indexwright.statistics.Returns;
import io.indexwright.statistics.RiskRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases about weights by risk. */
final class StatisticsOracles {

  private StatisticsOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "weighting/inverse-vol",
            Set.of("prices"),
            Set.of("weights"),
            oracle -> check(oracle, new RiskRule.InverseVolatility())),
        new Shape(
            "weighting/erc",
            Set.of("prices"),
            Set.of("weights", "risk_contributions"),
            oracle -> check(oracle, new RiskRule.EqualRiskContribution())),
        new Shape(
            "weighting/minvar",
            Set.of("prices"),
            Set.of("weights"),
            oracle -> check(oracle, RiskRule.MinimumVariance.longOnly())),
        new Shape(
            "weighting/minvar",
            Set.of("exp_return", "vol", "corr", "rf"),
            Set.of("minvar", "tangency"),
            StatisticsOracles::twoAssets));
  }

  private static void check(Oracle oracle, RiskRule rule) {
    Covariance covariance = estimator(oracle).of(returns(oracle));
    EstimatedWeights weights = rule.weights(covariance);
    checkNumbers(oracle, weights, oracle.expected("weights"));
    if (oracle.json().at("expected").fields().containsKey("risk_contributions")) {
      List<Json> shares = oracle.expected("risk_contributions").items();
      List<InstrumentId> names = oracle.prices("prices").keySet().stream().map(Books::id).toList();
      for (int i = 0; i < shares.size(); i++) {
        double share = value(names.get(i), weights.riskContributions(covariance));
        oracle.check("risk of " + names.get(i), BigDecimal.valueOf(share), shares.get(i));
      }
    }
  }

  /** A case that does not name an estimator means the sample. */
  private static CovarianceEstimator estimator(Oracle oracle) {
    return convention(oracle, "covariance").contains("ledoit")
        ? CovarianceEstimator.LEDOIT_WOLF
        : CovarianceEstimator.SAMPLE;
  }

  private static Returns returns(Oracle oracle) {
    SortedMap<InstrumentId, List<BigDecimal>> prices = new TreeMap<>();
    oracle
        .prices("prices")
        .forEach((name, column) -> prices.put(Books.id(name), numbers(column.items())));
    return convention(oracle, "returns").contains("log")
        ? Returns.log(prices)
        : Returns.simple(prices);
  }

  private static List<BigDecimal> numbers(List<Json> items) {
    return items.stream().map(Json::number).toList();
  }

  private static String convention(Oracle oracle, String key) {
    Map<String, Json> conventions = oracle.json().at("convention").fields();
    return conventions.containsKey(key)
        ? oracle.json().at("convention").at(key).text().toLowerCase(Locale.ROOT)
        : "";
  }

  /** Weights may be below zero here: the closed forms know no bounds. */
  static void twoAssets(Oracle oracle) {
    Covariance covariance =
        Covariance.correlated(
            doubles(oracle.input("vol")), oracle.input("corr").number().doubleValue());
    Frontier frontier = new Frontier(covariance, doubles(oracle.input("exp_return")));
    double riskFree = oracle.input("rf").number().doubleValue();

    checkMixture(oracle, "minvar", frontier, frontier.minimumVariance());
    checkMixture(oracle, "tangency", frontier, frontier.tangency(riskFree));
  }

  private static void checkMixture(
      Oracle oracle, String key, Frontier frontier, EstimatedWeights weights) {
    double riskFree = oracle.input("rf").number().doubleValue();
    Map<String, Double> known =
        Map.of(
            "vol",
            weights.volatility(frontier.covariance()),
            "exp_return",
            frontier.expectedReturn(weights),
            "sharpe",
            frontier.sharpeRatio(weights, riskFree));
    oracle
        .expected(key)
        .fields()
        .forEach(
            (name, number) -> {
              double actual =
                  known.containsKey(name) ? known.get(name) : weights.weightOf(Books.id(name));
              oracle.check(key + " " + name, BigDecimal.valueOf(actual), number);
            });
  }

  private static SortedMap<InstrumentId, Double> doubles(Json byName) {
    SortedMap<InstrumentId, Double> doubles = new TreeMap<>();
    byName.fields().forEach((id, it) -> doubles.put(Books.id(id), it.number().doubleValue()));
    return doubles;
  }

  private static void checkNumbers(Oracle oracle, EstimatedWeights weights, Json expected) {
    expected
        .fields()
        .forEach(
            (name, number) ->
                oracle.check(
                    "weight of " + name,
                    BigDecimal.valueOf(weights.weightOf(Books.id(name))),
                    number));
  }

  private static double value(InstrumentId id, SortedMap<InstrumentId, Double> numbers) {
    return numbers.getOrDefault(id, Double.NaN);
  }
}
