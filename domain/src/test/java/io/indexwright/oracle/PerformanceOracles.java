package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.MissingReturn;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.drawdown.Counted;
import io.indexwright.performance.drawdown.MaxDrawdown;
import io.indexwright.performance.drawdown.PainIndex;
import io.indexwright.performance.drawdown.UlcerIndex;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.growth.TotalReturn;
import io.indexwright.performance.ratio.DrawdownRatio;
import io.indexwright.performance.ratio.DrawdownRatio.Fall;
import io.indexwright.performance.ratio.KappaRatio;
import io.indexwright.performance.ratio.OmegaRatio;
import io.indexwright.performance.ratio.SharpeRatio;
import io.indexwright.performance.ratio.SortinoRatio;
import io.indexwright.performance.ratio.UlcerPerformanceIndex;
import io.indexwright.performance.ratio.UpsideRatio;
import io.indexwright.performance.spread.AnnualVolatility;
import io.indexwright.performance.spread.PartialMoment;
import io.indexwright.performance.spread.PartialMoment.Order;
import io.indexwright.performance.spread.PartialMoment.Side;
import io.indexwright.performance.spread.Spread;
import io.indexwright.performance.tail.Confidence;
import io.indexwright.performance.tail.ExpectedShortfall;
import io.indexwright.performance.tail.TailMethod;
import io.indexwright.performance.tail.ValueAtRisk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Answers to the cases about measures of returns. */
final class PerformanceOracles {
  private static final double PERCENT = 100;

  private PerformanceOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "performance/suite",
            Set.of("portfolio", "dates", "MAR_monthly"),
            monthly(Column.of(0), 0).keySet(),
            PerformanceOracles::monthly),
        new Shape(
            "performance/suite",
            Set.of("returns_pct", "periods_per_year", "rf"),
            daily(PerYear.TRADING_DAYS, List.of()).keySet(),
            PerformanceOracles::daily),
        new Shape(
            "performance/sortino",
            Set.of("a", "a_reordered", "b", "target"),
            Set.of("a", "a_reordered", "b"),
            PerformanceOracles::sortino),
        new Shape(
            "performance/ulcer",
            Set.of("prices"),
            Set.of("ulcer_index_pct_points", "upi"),
            PerformanceOracles::ulcer),
        new Shape(
            "risk/var-es",
            Set.of("returns", "confidence"),
            tails(new Confidence(0.5)).keySet(),
            PerformanceOracles::tails));
  }

  static void monthly(Oracle oracle) {
    checkAll(
        oracle,
        monthly(
            Column.of(doubles(oracle.input("portfolio").items())),
            oracle.input("MAR_monthly").number().doubleValue()));
  }

  private static Map<String, Measure> monthly(Column returns, double target) {
    AnnualReturn annual = new AnnualReturn(PerYear.MONTHS, ShortStretch.REFUSED);
    Map<String, Gauge> gauges = new HashMap<>();
    gauges.put("cum_growth", new TotalReturn());
    gauges.put("annual_return", annual);
    gauges.put("mean_abs_deviation", Spread.MEAN_ABSOLUTE_DEVIATION);
    gauges.put("kappa2", new KappaRatio(Order.DEVIATION, target));
    gauges.put("omega_sharpe", new KappaRatio(Order.POTENTIAL, target));
    gauges.put("pain_index", new PainIndex(Counted.RETURNS));
    gauges.put("ulcer_index_fraction", new UlcerIndex(Counted.RETURNS));
    gauges.put("martin_ratio", new DrawdownRatio(Fall.ULCER, annual, 0));
    gauges.put("pain_ratio", new DrawdownRatio(Fall.PAIN, annual, 0));
    gauges.put("bernardo_ledoit", new OmegaRatio(0));
    gauges.put("variability_skewness", new UpsideRatio(Order.DEVIATION, target));
    gauges.put("volatility_skewness", new UpsideRatio(Order.DEVIATION, target));
    gauges.put("max_drawdown", new MaxDrawdown());
    gauges.put("downside_deviation", new PartialMoment(Side.BELOW, Order.DEVIATION, target));
    gauges.put("downside_potential", new PartialMoment(Side.BELOW, Order.POTENTIAL, target));
    gauges.put("downside_frequency", new PartialMoment(Side.BELOW, Order.FREQUENCY, target));
    gauges.put("upside_risk", new PartialMoment(Side.ABOVE, Order.DEVIATION, target));
    gauges.put("upside_potential", new PartialMoment(Side.ABOVE, Order.POTENTIAL, target));
    gauges.put("upside_frequency", new PartialMoment(Side.ABOVE, Order.FREQUENCY, target));
    Map<String, Measure> measures = measured(gauges, returns);
    measures.computeIfPresent("cum_growth", (name, total) -> total.map(one -> one + 1));
    measures.computeIfPresent("volatility_skewness", (name, root) -> root.map(one -> one * one));
    return measures;
  }

  static void daily(Oracle oracle) {
    assertThat(oracle.input("rf").number()).isEqualByComparingTo(BigDecimal.ZERO);
    checkAll(
        oracle,
        daily(
            new PerYear(oracle.input("periods_per_year").number().intValueExact()),
            oracle.input("returns_pct").items().stream()
                .map(PerformanceOracles::observed)
                .toList()));
  }

  private static OptionalDouble observed(Json percent) {
    return percent.text().equals("null")
        ? OptionalDouble.empty()
        : OptionalDouble.of(percent.number().movePointLeft(2).doubleValue());
  }

  /** The peer counts a return that is missing as a period; the true count is the other answer. */
  private static Map<String, Measure> daily(PerYear perYear, List<OptionalDouble> observed) {
    AnnualReturn annual = new AnnualReturn(perYear, ShortStretch.ANNUALISED);
    Column returns = MissingReturn.LEFT_OUT.columnOf(observed);
    Measure counting = annual.overPeriods(new TotalReturn().of(returns), observed.size());
    Map<String, Gauge> gauges = new HashMap<>();
    gauges.put("cum_return", new TotalReturn());
    gauges.put("annual_return_valid_obs_only(n=8)", annual);
    gauges.put("annual_volatility", new AnnualVolatility(perYear));
    gauges.put("sharpe", new SharpeRatio(perYear));
    gauges.put("sortino", new SortinoRatio(perYear, 0));
    gauges.put("max_drawdown", new MaxDrawdown());
    gauges.put("excess_sharpe_unannualised", new SharpeRatio(PerYear.YEARS));
    gauges.put("omega_required_1000pct", new OmegaRatio(perYear.compounding(10)));
    Map<String, Measure> measures = measured(gauges, returns);
    measures.put("annual_return_counting_missing_obs(n=9)", counting);
    measures.put("calmar_counting_missing", DrawdownRatio.calmar(annual).over(counting, returns));
    measures.put("downside_risk", perYear.root(PartialMoment.downsideDeviation(0).of(returns)));
    return measures;
  }

  static void sortino(Oracle oracle) {
    double target = oracle.input("target").number().doubleValue();
    Map<String, Measure> measures = new HashMap<>();
    for (String name : List.of("a", "a_reordered", "b")) {
      Column returns = Column.of(doubles(oracle.input(name).items()));
      measures.put(name, new SortinoRatio(PerYear.YEARS, target).of(returns));
    }
    checkAll(oracle, measures);
  }

  static void ulcer(Oracle oracle) {
    double[] prices = doubles(oracle.input("prices").items());
    Column returns =
        Column.of(
            IntStream.range(1, prices.length)
                .mapToDouble(i -> prices[i] / prices[i - 1] - 1)
                .toArray());
    checkAll(
        oracle,
        Map.of(
            "ulcer_index_pct_points",
            new UlcerIndex(Counted.VALUES).of(returns).map(part -> part * PERCENT),
            "upi",
            new UlcerPerformanceIndex(0).of(returns)));
  }

  static void tails(Oracle oracle) {
    Confidence confidence = new Confidence(oracle.input("confidence").number().doubleValue());
    Column returns = Column.of(doubles(oracle.input("returns").items()));
    checkAll(oracle, measured(tails(confidence), returns));
  }

  private static Map<String, Gauge> tails(Confidence confidence) {
    return Map.of(
        "var_gaussian", new ValueAtRisk(TailMethod.NORMAL, confidence),
        "var_modified_cornish_fisher", new ValueAtRisk(TailMethod.CORNISH_FISHER, confidence),
        "var_historical_type7", new ValueAtRisk(TailMethod.HISTORICAL, confidence),
        "es_gaussian", new ExpectedShortfall(TailMethod.NORMAL, confidence),
        "es_historical", new ExpectedShortfall(TailMethod.HISTORICAL, confidence));
  }

  private static Map<String, Measure> measured(Map<String, Gauge> gauges, Column returns) {
    Map<String, Measure> measures = new HashMap<>();
    gauges.forEach((name, gauge) -> measures.put(name, gauge.of(returns)));
    return measures;
  }

  static double[] doubles(List<Json> items) {
    return items.stream().map(Json::number).mapToDouble(BigDecimal::doubleValue).toArray();
  }

  /** Every answer that the case expects; one that is undefined fails with its reason. */
  static void checkAll(Oracle oracle, Map<String, Measure> measures) {
    assertThat(measures.keySet()).containsAll(oracle.json().at("expected").fields().keySet());
    measures.forEach((name, measure) -> oracle.check(name, number(name, measure)));
  }

  static BigDecimal number(String name, Measure measure) {
    return measure.fold(
        known -> new BigDecimal(known.number()),
        undefined -> {
          throw new AssertionError(name + " is " + undefined);
        });
  }
}
