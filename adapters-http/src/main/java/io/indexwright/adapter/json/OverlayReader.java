package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.VolatilityRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is made of the levels of an index. */
final class OverlayReader {

  private static final Forms<VolatilityRule> VOLATILITIES =
      Forms.<VolatilityRule>none()
          .with("WINDOW", OverlayReader::window)
          .with("EWMA", OverlayReader::ewma);

  static final Forms<Overlay> OVERLAYS =
      Forms.<Overlay>none()
          .with("HEDGED", OverlayReader::hedged)
          .with("PERCENT_DECREMENT", OverlayReader::percentDecrement)
          .with("POINTS_DECREMENT", OverlayReader::pointsDecrement)
          .with("LEVERAGED", OverlayReader::leveraged)
          .with("RISK_CONTROLLED", OverlayReader::riskControlled);

  private OverlayReader() {}

  private static Optional<Overlay> hedged(Place at) {
    Optional<BigDecimal> ratio = decimal(at.field("ratio"));
    Optional<Overlay.Hedged.Roll> roll = at.field("roll").constant(Overlay.Hedged.Roll.class);
    Optional<Integer> lag = at.field("determinationLag").whole();
    Optional<String> forwards =
        at.field("forwards").words("the name of the fixing of one-month forwards");
    Optional<Overlay.Hedged.Marking> marking =
        at.field("marking").constant(Overlay.Hedged.Marking.class);
    return at.made(
        () ->
            new Overlay.Hedged(
                ratio.orElseThrow(),
                roll.orElseThrow(),
                lag.orElseThrow(),
                forwards.orElseThrow(),
                marking.orElseThrow()));
  }

  private static Optional<Overlay> percentDecrement(Place at) {
    Optional<BigDecimal> rate = decimal(at.field("rate"));
    Optional<Overlay.PercentDecrement.Compounding> compounding =
        at.field("compounding").constant(Overlay.PercentDecrement.Compounding.class);
    Optional<DayCount> dayCount = dayCount(at);
    return at.made(
        () ->
            new Overlay.PercentDecrement(
                rate.orElseThrow(), compounding.orElseThrow(), dayCount.orElseThrow()));
  }

  private static Optional<Overlay> pointsDecrement(Place at) {
    Optional<BigDecimal> points = decimal(at.field("points"));
    Optional<DayCount> dayCount = dayCount(at);
    return at.made(() -> new Overlay.PointsDecrement(points.orElseThrow(), dayCount.orElseThrow()));
  }

  private static Optional<Overlay> leveraged(Place at) {
    Optional<BigDecimal> factor = decimal(at.field("factor"));
    Optional<Overlay.Leveraged.Reset> reset =
        at.field("reset").constant(Overlay.Leveraged.Reset.class);
    Optional<Financing> financing = financing(at.field("financing"));
    return at.made(
        () ->
            new Overlay.Leveraged(
                factor.orElseThrow(), reset.orElseThrow(), financing.orElseThrow()));
  }

  private static Optional<Overlay> riskControlled(Place at) {
    Optional<BigDecimal> target = decimal(at.field("target"));
    Optional<BigDecimal> mostExposure = decimal(at.field("mostExposure"));
    Optional<VolatilityRule> volatility = VOLATILITIES.at(at.field("volatility"));
    Optional<Integer> lag = at.field("lag").whole();
    Optional<BigDecimal> band = decimal(at.field("band"));
    Optional<Overlay.RiskControlled.Measure> measure =
        at.field("measure").constant(Overlay.RiskControlled.Measure.class);
    Optional<Financing> financing = financing(at.field("financing"));
    return at.made(
        () ->
            new Overlay.RiskControlled(
                target.orElseThrow(),
                mostExposure.orElseThrow(),
                volatility.orElseThrow(),
                lag.orElseThrow(),
                band.orElseThrow(),
                measure.orElseThrow(),
                financing.orElseThrow()));
  }

  private static Optional<VolatilityRule> window(Place at) {
    Optional<Integer> returns = at.field("returns").whole();
    Optional<Integer> interval = at.field("interval").whole();
    Optional<Integer> sessionsInYear = at.field("sessionsInYear").whole();
    return at.made(
        () ->
            new VolatilityRule.Window(
                returns.orElseThrow(), interval.orElseThrow(), sessionsInYear.orElseThrow()));
  }

  private static Optional<VolatilityRule> ewma(Place at) {
    Optional<List<BigDecimal>> decays =
        at.field("decays").items("a list of decays", OverlayReader::decimal);
    Optional<Integer> seedReturns = at.field("seedReturns").whole();
    Optional<Integer> interval = at.field("interval").whole();
    Optional<Integer> sessionsInYear = at.field("sessionsInYear").whole();
    return at.made(
        () ->
            new VolatilityRule.Ewma(
                decays.orElseThrow(),
                seedReturns.orElseThrow(),
                interval.orElseThrow(),
                sessionsInYear.orElseThrow()));
  }

  private static Optional<Financing> financing(Place at) {
    Optional<String> rate = at.field("rate").words("the name of a series of rates such as SOFR");
    Optional<DayCount> dayCount = dayCount(at);
    return at.made(() -> new Financing(rate.orElseThrow(), dayCount.orElseThrow()));
  }

  private static Optional<DayCount> dayCount(Place at) {
    return at.field("dayCount").constant(DayCount.class);
  }

  private static Optional<BigDecimal> decimal(Place at) {
    return at.decimal("a decimal such as 0.05", Function.identity());
  }
}
