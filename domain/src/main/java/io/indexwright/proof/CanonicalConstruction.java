package io.indexwright.proof;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.money.Weight;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rulebook.Construction;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import io.indexwright.weighting.Weighting.Blend;

/** The canonical form of how constituents become index shares. */
final class CanonicalConstruction {
  static final Kinds<Weighting> WEIGHTINGS =
      Kinds.<Weighting>none()
          .with(Weighting.PriceWeighted.class, "PRICE_WEIGHTED")
          .with(Weighting.EqualWeighted.class, "EQUAL_WEIGHTED")
          .with(Weighting.FloatCapWeighted.class, "FLOAT_CAP_WEIGHTED")
          .with(
              Weighting.FixedWeighted.class,
              "FIXED_WEIGHTED",
              fixed ->
                  Fields.none()
                      .with(
                          "weights",
                          Fields.of(
                              fixed.weights(), InstrumentId::value, CanonicalConstruction::weight)))
          .with(
              Weighting.FundamentalWeighted.class,
              "FUNDAMENTAL_WEIGHTED",
              by -> Fields.none().with("figures", Items.ofWords(by.figures(), Figure::name)))
          .with(
              Weighting.ScoreTilted.class,
              "SCORE_TILTED",
              tilted ->
                  Fields.none()
                      .with("base", of(tilted.base()))
                      .with("score", CanonicalSelection.of(tilted.score())))
          .with(
              Weighting.ScoreProportional.class,
              "SCORE_PROPORTIONAL",
              by -> Fields.none().with("score", CanonicalSelection.of(by.score())))
          .with(
              Weighting.RiskWeighted.class,
              "RISK_WEIGHTED",
              by ->
                  Fields.none()
                      .with("estimator", by.estimator())
                      .with("returns", by.returns())
                      .with("rule", CanonicalRisk.of(by.rule())))
          .with(
              Blend.class,
              "BLEND",
              blend ->
                  Fields.none()
                      .with("parts", Items.of(blend.parts(), CanonicalConstruction::part)));

  static final Kinds<Capping> CAPPINGS =
      Kinds.<Capping>none()
          .with(Capping.None.class, "NONE")
          .with(
              Capping.Cap.class,
              "CAP",
              cap -> Fields.none().with("limit", weight(cap.limit())).with("unit", of(cap.unit())))
          .with(
              Capping.GroupCap.class,
              "GROUP_CAP",
              cap ->
                  Fields.none()
                      .with(
                          "limits",
                          Fields.of(cap.limits(), group -> group, CanonicalConstruction::weight))
                      .with("others", weight(cap.others()))
                      .with("scheme", cap.scheme().name()))
          .with(
              Capping.TwoLevelCap.class,
              "TWO_LEVEL_CAP",
              cap ->
                  Fields.none()
                      .with("aggregate", weight(cap.aggregate()))
                      .with("method", cap.method())
                      .with("single", weight(cap.single()))
                      .with("threshold", weight(cap.threshold()))
                      .with("unit", of(cap.unit())))
          .with(
              Capping.InTurn.class,
              "IN_TURN",
              caps ->
                  Fields.none().with("parts", Items.of(caps.parts(), CanonicalConstruction::of)));

  static final Kinds<Unit> UNITS =
      Kinds.<Unit>none()
          .with(Unit.Line.class, "LINE")
          .with(
              Unit.Grouped.class,
              "GROUPED",
              unit -> Fields.none().with("scheme", unit.scheme().name()));

  private CanonicalConstruction() {}

  static Fields of(Construction construction) {
    return Fields.none()
        .with("capping", of(construction.capping()))
        .with("notional", construction.notional().amount())
        .with("shareDecimals", construction.shareDecimals())
        .with("weighting", of(construction.weighting()));
  }

  private static Canonical of(Weighting weighting) {
    return WEIGHTINGS.written(weighting);
  }

  private static Canonical of(Capping capping) {
    return CAPPINGS.written(capping);
  }

  private static Canonical of(Unit unit) {
    return UNITS.written(unit);
  }

  private static Canonical part(Blend.Part part) {
    return Fields.none()
        .with("share", weight(part.share()))
        .with("weighting", of(part.weighting()));
  }

  static Canonical weight(Weight weight) {
    return Canonical.of(weight.fraction());
  }
}
