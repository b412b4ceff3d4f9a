package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.overlay.CashRate;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.overlay.Leverage;
import io.indexwright.overlay.PercentOff;
import io.indexwright.overlay.PointsOff;
import io.indexwright.overlay.RiskControl;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.Overlay.Leveraged.Reset;
import io.indexwright.rulebook.Overlay.PercentDecrement.Compounding;
import io.indexwright.rulebook.Overlay.RiskControlled.Measure;
import io.indexwright.rulebook.VolatilityRule;
import io.indexwright.statistics.RollingVolatility;
import io.indexwright.statistics.Volatility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers to the cases about overlays and the volatilities they need. */
final class OverlayOracles {
  private static final LocalDate START = LocalDate.parse("2024-01-01");

  private OverlayOracles() {}

  static List<Shape> shapes() {
    return List.of(
        decrement(),
        financed(),
        unfinancedShape(),
        riskControl(),
        new Shape(
            "risk/ewma",
            Set.of("returns_pct", "lambda"),
            Set.of("equal_weighted", "ewma_unnormalised", "ewma_normalised"),
            OverlayOracles::exponential),
        new Shape(
            "risk/volatility",
            Set.of("returns"),
            Set.of("period_stdev", "period_semi_deviation", "per_observation_stdev"),
            OverlayOracles::ofPeriod));
  }

  private static Shape decrement() {
    return new Shape(
        "decrement",
        Set.of("dates", "total_return_index", "percent", "points", "day_count", "base"),
        Set.of("percent_arithmetic", "points", "percent_geometric_end"),
        OverlayOracles::decrements);
  }

  private static Shape financed() {
    return new Shape(
        "leverage",
        Set.of("dates", "underlying_total_return", "overnight_rate", "base"),
        Set.of("leverage_2x", "inverse_1x"),
        OverlayOracles::leveraged);
  }

  private static Shape unfinancedShape() {
    return new Shape(
        "leverage",
        Set.of("start", "leverage", "underlying_returns", "exact_underlying"),
        Set.of("path_rounded_input", "path_exact"),
        OverlayOracles::unfinanced);
  }

  private static Shape riskControl() {
    return new Shape(
        "risk-control",
        Set.of(
            "underlying",
            "target_vol",
            "max_leverage",
            "lambda_short",
            "lambda_long",
            "seed_window",
            "annualisation",
            "lag_days",
            "cash_rate",
            "day_count",
            "base",
            "first_level_at_index"),
        Set.of("annualised_vol_max", "exposure_used_for_return_of_day", "levels"),
        OverlayOracles::riskControlled);
  }

  static void decrements(Oracle oracle) {
    DayCount dayCount = DayCount.valueOf(oracle.input("day_count").text().replace('/', '_'));
    LevelSeries underlying = series(dates(oracle), oracle.input("total_return_index").items());
    BigDecimal percent = oracle.input("percent").number();
    BigDecimal base = oracle.input("base").number();

    LevelSeries geometric =
        new PercentOff(percent, Compounding.GEOMETRIC, dayCount).appliedTo(underlying, base);

    checkAll(
        oracle,
        "percent_arithmetic",
        new PercentOff(percent, Compounding.ARITHMETIC, dayCount)
            .appliedTo(underlying, base)
            .levels());
    checkAll(
        oracle,
        "points",
        new PointsOff(oracle.input("points").number(), dayCount)
            .appliedTo(underlying, base)
            .levels());
    oracle.check("percent_geometric_end", geometric.levels().get(geometric.size() - 1));
  }

  static void leveraged(Oracle oracle) {
    List<LocalDate> dates = dates(oracle);
    LevelSeries underlying = series(dates, oracle.input("underlying_total_return").items());
    CashRate rate = rate(dates, oracle.input("overnight_rate").items());
    BigDecimal base = oracle.input("base").number();

    checkAll(oracle, "leverage_2x", leverage("2", rate).appliedTo(underlying, base).levels());
    checkAll(oracle, "inverse_1x", leverage("-1", rate).appliedTo(underlying, base).levels());
  }

  static void unfinanced(Oracle oracle) {
    List<Json> exact = oracle.input("exact_underlying").items();
    BigDecimal start = oracle.input("start").number();
    List<Json> grown = new ArrayList<>(List.of(new Json(start.toPlainString())));
    for (Json one : oracle.input("underlying_returns").items()) {
      BigDecimal before = grown.get(grown.size() - 1).number();
      grown.add(new Json(before.multiply(one.number().add(BigDecimal.ONE)).toPlainString()));
    }
    List<LocalDate> dates = days(exact.size());
    Leverage leverage =
        leverage(oracle.input("leverage").number().toPlainString(), rate("0", dates.get(0)));

    checkAll(
        oracle, "path_rounded_input", leverage.appliedTo(series(dates, grown), start).levels());
    checkAll(oracle, "path_exact", leverage.appliedTo(series(dates, exact), start).levels());
  }

  static void riskControlled(Oracle oracle) {
    List<Json> levels = oracle.input("underlying").items();
    LevelSeries underlying = series(days(levels.size()), levels);
    RiskControl control = control(oracle);

    assertThat(control.levelsBeforeFirst())
        .isEqualTo(oracle.input("first_level_at_index").number().intValueExact());
    RollingVolatility volatility = control.volatilityOf(underlying);
    oracle
        .expected("annualised_vol_max")
        .fields()
        .forEach(
            (i, expected) ->
                oracle.check(
                    "volatility " + i, volatility.at(Integer.parseInt(i)).orElseThrow(), expected));
    oracle
        .expected("exposure_used_for_return_of_day")
        .fields()
        .forEach(
            (i, expected) ->
                oracle.check(
                    "exposure " + i,
                    control.exposure(volatility, Integer.parseInt(i) - 1),
                    expected));
    checkAll(
        oracle, "levels", control.appliedTo(underlying, oracle.input("base").number()).levels());
  }

  private static RiskControl control(Oracle oracle) {
    return new RiskControl(
        oracle.input("target_vol").number(),
        oracle.input("max_leverage").number(),
        new VolatilityRule.Ewma(
            List.of(oracle.input("lambda_short").number(), oracle.input("lambda_long").number()),
            oracle.input("seed_window").number().intValueExact(),
            1,
            oracle.input("annualisation").number().intValueExact()),
        oracle.input("lag_days").number().intValueExact(),
        BigDecimal.ZERO,
        Measure.TOTAL,
        rate(oracle.input("cash_rate").number().toPlainString(), START));
  }

  static void exponential(Oracle oracle) {
    double[] returns = numbers(oracle.input("returns_pct"));
    double decay = oracle.input("lambda").number().doubleValue();

    oracle.check("equal_weighted", Volatility.exact(Volatility.zeroMean(returns)));
    oracle.check("ewma_unnormalised", Volatility.exact(Volatility.exponential(returns, decay)));
    oracle.check(
        "ewma_normalised", Volatility.exact(Volatility.exponentialNormalised(returns, decay)));
  }

  static void ofPeriod(Oracle oracle) {
    double[] returns = Volatility.logOf(numbers(oracle.input("returns")));
    double sample = Volatility.sample(returns);
    double semi = Volatility.semiDeviation(returns);

    oracle.check("per_observation_stdev", Volatility.exact(sample));
    oracle.check("period_stdev", Volatility.exact(Volatility.over(returns.length, sample)));
    oracle.check("period_semi_deviation", Volatility.exact(Volatility.over(returns.length, semi)));
  }

  static LevelSeries series(List<LocalDate> dates, List<Json> levels) {
    SortedMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    for (int i = 0; i < dates.size(); i++) {
      byDate.put(dates.get(i), levels.get(i).number());
    }
    return LevelSeries.of(byDate);
  }

  static void checkAll(Oracle oracle, String key, List<BigDecimal> actual) {
    List<Json> expected = oracle.expected(key).items();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      oracle.check(key + " " + i, actual.get(i), expected.get(i));
    }
  }

  private static Leverage leverage(String factor, CashRate rate) {
    return new Leverage(new BigDecimal(factor), Reset.DAILY, rate, MonthEnds.weekdays());
  }

  private static CashRate rate(String perYear, LocalDate from) {
    return rate(List.of(from), List.of(new Json(perYear)));
  }

  private static CashRate rate(List<LocalDate> dates, List<Json> perYear) {
    List<InterestRate> rates = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      rates.add(new InterestRate("CASH", dates.get(i), perYear.get(i).number()));
    }
    return new CashRate(InterestRates.of(rates), new Financing("CASH", DayCount.ACT_360));
  }

  private static List<LocalDate> dates(Oracle oracle) {
    return oracle.input("dates").items().stream()
        .map(date -> LocalDate.parse(date.text()))
        .toList();
  }

  private static List<LocalDate> days(int count) {
    return IntStream.range(0, count).mapToObj(START::plusDays).toList();
  }

  private static double[] numbers(Json list) {
    return list.items().stream().mapToDouble(one -> one.number().doubleValue()).toArray();
  }
}
