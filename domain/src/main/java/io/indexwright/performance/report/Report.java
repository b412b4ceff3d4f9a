package io.indexwright.performance.report;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.drawdown.Counted;
import io.indexwright.performance.drawdown.MaxDrawdown;
import io.indexwright.performance.drawdown.PainIndex;
import io.indexwright.performance.drawdown.UlcerIndex;
import io.indexwright.performance.growth.Stretch;
import io.indexwright.performance.growth.TotalReturn;
import io.indexwright.performance.ratio.DrawdownRatio;
import io.indexwright.performance.ratio.InformationRatio;
import io.indexwright.performance.ratio.OmegaRatio;
import io.indexwright.performance.ratio.SharpeRatio;
import io.indexwright.performance.ratio.SortinoRatio;
import io.indexwright.performance.ratio.TreynorRatio;
import io.indexwright.performance.relative.ActiveReturn;
import io.indexwright.performance.relative.BattingAverage;
import io.indexwright.performance.relative.Beta;
import io.indexwright.performance.relative.Capture;
import io.indexwright.performance.relative.Comparison;
import io.indexwright.performance.relative.Correlation;
import io.indexwright.performance.relative.JensenAlpha;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.relative.TrackingError;
import io.indexwright.performance.spread.AnnualVolatility;
import io.indexwright.performance.spread.Extremes;
import io.indexwright.performance.spread.PartialMoment;
import io.indexwright.performance.spread.Shape;
import io.indexwright.performance.spread.Spread;
import io.indexwright.performance.tail.ExpectedShortfall;
import io.indexwright.performance.tail.TailMethod;
import io.indexwright.performance.tail.ValueAtRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Readings of every measure, in a fixed order; one that is undefined is among them, with its
 * reason.
 *
 * @param caveats what the readings do not say by themselves
 */
public record Report(List<Reading> readings, List<Caveat> caveats) {

  /** Keeps copies that nobody can change. */
  public Report {
    readings = List.copyOf(readings);
    caveats = List.copyOf(caveats);
  }

  /** Measures a series by itself. */
  public static Report of(ValueSeries series, Assumptions assumptions) {
    List<Reading> readings = new ArrayList<>(growth(series, assumptions));
    readings.addAll(spread(series.returns(), assumptions));
    readings.addAll(extremes(series, "period"));
    readings.addAll(extremes(series.monthEnds(), "month"));
    readings.addAll(falls(series, assumptions));
    readings.addAll(ratios(series, assumptions));
    readings.addAll(tails(series.returns(), assumptions));
    return new Report(readings, List.of());
  }

  private static List<Reading> growth(ValueSeries series, Assumptions assumptions) {
    List<Reading> readings = new ArrayList<>();
    readings.add(Reading.of("total return", new TotalReturn(), series.returns()));
    readings.add(annualReturn(series, assumptions));
    for (Stretch stretch : Stretch.values()) {
      readings.add(
          new Reading(
              "return " + lower(stretch),
              stretch.totalReturn(series),
              "from the last value that is not after its start; not taken to a year"));
    }
    return readings;
  }

  private static Reading annualReturn(ValueSeries series, Assumptions assumptions) {
    return new Reading(
        "annual return", assumptions.byDates().of(series), assumptions.byDates().convention());
  }

  private static List<Reading> spread(Column returns, Assumptions assumptions) {
    return List.of(
        Reading.of("volatility", new AnnualVolatility(assumptions.perYear()), returns),
        Reading.of(
            "downside deviation", PartialMoment.downsideDeviation(assumptions.target()), returns),
        Reading.of("skewness", Shape.SKEWNESS, returns),
        Reading.of("excess kurtosis", Shape.EXCESS_KURTOSIS, returns),
        Reading.of("hit rate", Spread.HIT_RATE, returns));
  }

  private static List<Reading> extremes(ValueSeries series, String what) {
    Optional<Extremes> extremes = Extremes.of(series);
    return List.of(
        dated("best " + what, extremes.map(Extremes::best)),
        dated("worst " + what, extremes.map(Extremes::worst)));
  }

  private static Reading dated(String name, Optional<Extremes.Dated> extreme) {
    return extreme
        .map(
            it ->
                new Reading(
                    name, Measure.of(it.simpleReturn()), "of the one that ended on " + it.on()))
        .orElseGet(
            () ->
                new Reading(
                    name,
                    Measure.undefined(Reason.TOO_FEW, "there is one value only"),
                    "the earlier of equals"));
  }

  private static List<Reading> falls(ValueSeries series, Assumptions assumptions) {
    return List.of(
        Reading.of("maximum drawdown", new MaxDrawdown(), series.returns()),
        Reading.of("ulcer index", new UlcerIndex(Counted.RETURNS), series.returns()),
        Reading.of("pain index", new PainIndex(Counted.RETURNS), series.returns()),
        calmar(series, assumptions));
  }

  private static Reading calmar(ValueSeries series, Assumptions assumptions) {
    Measure calmar =
        DrawdownRatio.calmar(assumptions.byCount())
            .over(assumptions.byDates().of(series), series.returns());
    return new Reading(
        "Calmar ratio",
        calmar,
        "annual return by maximum drawdown; " + assumptions.byDates().convention());
  }

  private static List<Reading> ratios(ValueSeries series, Assumptions assumptions) {
    Column returns = series.returns();
    Column cash = assumptions.riskFree().over(series, assumptions.perYear());
    SharpeRatio sharpe = new SharpeRatio(assumptions.perYear());
    return List.of(
        new Reading(
            "Sharpe ratio",
            sharpe.of(returns.minus(cash)),
            sharpe.convention() + "; " + assumptions.riskFree().convention()),
        Reading.of(
            "Sortino ratio",
            new SortinoRatio(assumptions.perYear(), assumptions.target()),
            returns),
        Reading.of("omega ratio", new OmegaRatio(assumptions.target()), returns));
  }

  private static List<Reading> tails(Column returns, Assumptions assumptions) {
    List<Reading> readings = new ArrayList<>();
    for (TailMethod method : TailMethod.values()) {
      readings.add(
          Reading.of(
              "value at risk " + lower(method),
              new ValueAtRisk(method, assumptions.confidence()),
              returns));
      readings.add(
          Reading.of(
              "expected shortfall " + lower(method),
              new ExpectedShortfall(method, assumptions.confidence()),
              returns));
    }
    return readings;
  }

  /** Measures a series against its benchmark, on their common dates. */
  public static Report against(Comparison comparison, Assumptions assumptions) {
    Pair returns = comparison.returns();
    Pair excess =
        returns.over(assumptions.riskFree().over(comparison.portfolio(), assumptions.perYear()));
    List<Reading> readings =
        List.of(
            Reading.of("beta", new Beta(), excess),
            Reading.of("alpha", new JensenAlpha(assumptions.perYear()), excess),
            Reading.of("Treynor ratio", new TreynorRatio(assumptions.perYear()), excess),
            Reading.of("correlation", new Correlation(), returns),
            Reading.of("active return", new ActiveReturn(assumptions.byCount()), returns),
            Reading.of("tracking error", new TrackingError(assumptions.perYear()), returns),
            Reading.of("information ratio", new InformationRatio(assumptions.perYear()), returns),
            Reading.of("up capture", new Capture(Capture.Market.UP), returns),
            Reading.of("down capture", new Capture(Capture.Market.DOWN), returns),
            Reading.of("batting average", new BattingAverage(), returns));
    return new Report(readings, List.of());
  }

  /** Returns the same with one more caveat, if there is one. */
  public Report warning(Optional<Caveat> caveat) {
    List<Caveat> all = new ArrayList<>(caveats);
    caveat.ifPresent(all::add);
    return new Report(readings, all);
  }

  /** Returns the reading of a name, if it has one. */
  public Optional<Reading> named(String name) {
    return readings.stream().filter(reading -> reading.name().equals(name)).findFirst();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
