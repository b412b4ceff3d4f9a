package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.selection.Score;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import io.indexwright.weighting.Weighting.Blend;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;

/** Reads how constituents become index shares. */
final class ConstructionReader {
  private static final String WEIGHT = "a decimal from 0 to 1 of at most 12 decimals";

  private static final Forms<Unit> UNITS =
      Forms.<Unit>none()
          .with("LINE", at -> at.made(Unit.Line::new))
          .with(
              "GROUPED",
              at -> {
                Optional<Scheme> scheme = scheme(at.field("scheme"));
                return at.made(() -> new Unit.Grouped(scheme.orElseThrow()));
              });

  private static final Forms<Weighting> WEIGHTINGS =
      Forms.<Weighting>none()
          .with("PRICE_WEIGHTED", at -> at.made(Weighting.PriceWeighted::new))
          .with("EQUAL_WEIGHTED", at -> at.made(Weighting.EqualWeighted::new))
          .with("FLOAT_CAP_WEIGHTED", at -> at.made(Weighting.FloatCapWeighted::new))
          .with("FIXED_WEIGHTED", ConstructionReader::fixed)
          .with("FUNDAMENTAL_WEIGHTED", ConstructionReader::fundamental)
          .with("SCORE_TILTED", ConstructionReader::tilted)
          .with("SCORE_PROPORTIONAL", ConstructionReader::proportional)
          .with("RISK_WEIGHTED", ConstructionReader::riskWeighted)
          .with("BLEND", ConstructionReader::blend);

  private static final Forms<Capping> CAPPINGS =
      Forms.<Capping>none()
          .with("NONE", at -> at.made(Capping.None::new))
          .with("CAP", ConstructionReader::cap)
          .with("GROUP_CAP", ConstructionReader::groupCap)
          .with("TWO_LEVEL_CAP", ConstructionReader::twoLevelCap)
          .with("IN_TURN", ConstructionReader::inTurn);

  private ConstructionReader() {}

  /** Reads a construction whose notional is in {@code currency}, if that could be read. */
  static Optional<Construction> at(Place at, Optional<Currency> currency) {
    Optional<Weighting> weighting = WEIGHTINGS.at(at.field("weighting"));
    Optional<Capping> capping = CAPPINGS.at(at.field("capping"));
    Optional<Optional<Money>> notional =
        at.field("notional")
            .decimal(
                "a positive amount of no more decimals than the currency has",
                amount -> currency.map(paid -> new Money(amount, paid)));
    Optional<Integer> shareDecimals = at.field("shareDecimals").whole();
    return at.made(
            () ->
                notional
                    .orElseThrow()
                    .map(
                        paid ->
                            new Construction(
                                weighting.orElseThrow(),
                                capping.orElseThrow(),
                                paid,
                                shareDecimals.orElseThrow())))
        .flatMap(Function.identity());
  }

  private static Optional<Weighting> fixed(Place at) {
    Optional<SortedMap<InstrumentId, Weight>> weights =
        at.field("weights")
            .entries(
                "an object from instrument to weight",
                InstrumentId::new,
                ConstructionReader::weight);
    return at.made(() -> new Weighting.FixedWeighted(weights.orElseThrow()));
  }

  private static Optional<Weighting> fundamental(Place at) {
    Optional<SortedSet<Figure>> figures =
        at.field("figures").set("a list of figures", ConstructionReader::figure);
    return at.made(() -> new Weighting.FundamentalWeighted(figures.orElseThrow()));
  }

  private static Optional<Weighting> tilted(Place at) {
    Optional<Weighting> base = WEIGHTINGS.at(at.field("base"));
    Optional<Score> score = SelectionReader.score(at.field("score"));
    return at.made(() -> new Weighting.ScoreTilted(base.orElseThrow(), score.orElseThrow()));
  }

  private static Optional<Weighting> proportional(Place at) {
    Optional<Score> score = SelectionReader.score(at.field("score"));
    return at.made(() -> new Weighting.ScoreProportional(score.orElseThrow()));
  }

  private static Optional<Weighting> riskWeighted(Place at) {
    Optional<RiskRule> rule = RiskReader.at(at.field("rule"));
    Optional<CovarianceEstimator> estimator =
        at.field("estimator").constant(CovarianceEstimator.class);
    Optional<Integer> returns = at.field("returns").whole();
    return at.made(
        () ->
            new Weighting.RiskWeighted(
                rule.orElseThrow(), estimator.orElseThrow(), returns.orElseThrow()));
  }

  private static Optional<Weighting> blend(Place at) {
    Optional<List<Blend.Part>> parts =
        at.field("parts").items("a list of weightings with shares", ConstructionReader::part);
    return at.made(() -> new Blend(parts.orElseThrow()));
  }

  private static Optional<Blend.Part> part(Place at) {
    Optional<Weight> share = weight(at.field("share"));
    Optional<Weighting> weighting = WEIGHTINGS.at(at.field("weighting"));
    return at.made(() -> new Blend.Part(share.orElseThrow(), weighting.orElseThrow()));
  }

  private static Optional<Capping> cap(Place at) {
    Optional<Unit> unit = UNITS.at(at.field("unit"));
    Optional<Weight> limit = weight(at.field("limit"));
    return at.made(() -> new Capping.Cap(unit.orElseThrow(), limit.orElseThrow()));
  }

  private static Optional<Capping> groupCap(Place at) {
    Optional<Scheme> scheme = scheme(at.field("scheme"));
    Optional<SortedMap<String, Weight>> limits =
        at.field("limits")
            .entries(
                "an object from group to weight", Function.identity(), ConstructionReader::weight);
    Optional<Weight> others = weight(at.field("others"));
    return at.made(
        () ->
            new Capping.GroupCap(scheme.orElseThrow(), limits.orElseThrow(), others.orElseThrow()));
  }

  private static Optional<Capping> twoLevelCap(Place at) {
    Optional<Unit> unit = UNITS.at(at.field("unit"));
    Optional<Weight> single = weight(at.field("single"));
    Optional<Weight> threshold = weight(at.field("threshold"));
    Optional<Weight> aggregate = weight(at.field("aggregate"));
    Optional<Capping.TwoLevelCap.Method> method =
        at.field("method").constant(Capping.TwoLevelCap.Method.class);
    return at.made(
        () ->
            new Capping.TwoLevelCap(
                unit.orElseThrow(),
                single.orElseThrow(),
                threshold.orElseThrow(),
                aggregate.orElseThrow(),
                method.orElseThrow()));
  }

  private static Optional<Capping> inTurn(Place at) {
    Optional<List<Capping>> parts = at.field("parts").items("a list of cappings", CAPPINGS::at);
    return at.made(() -> new Capping.InTurn(parts.orElseThrow()));
  }

  static Optional<Weight> weight(Place at) {
    return at.decimal(WEIGHT, (BigDecimal fraction) -> new Weight(fraction));
  }

  private static Optional<Scheme> scheme(Place at) {
    return at.text("the name of a scheme such as sector", Scheme::new);
  }

  static Optional<Figure> figure(Place at) {
    return at.text("the name of a figure such as book-value", Figure::new);
  }
}
