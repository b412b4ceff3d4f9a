package io.indexwright.proof;

import io.indexwright.corporateaction.Withholding;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.VolatilityRule;

/** The canonical form of what rule books settle once for all. */
final class CanonicalConventions {
  static final Kinds<MissingPricePolicy> POLICIES =
      Kinds.<MissingPricePolicy>none()
          .with(MissingPricePolicy.Refuse.class, "REFUSE")
          .with(
              MissingPricePolicy.Carry.class,
              "CARRY",
              carry -> Fields.none().with("days", carry.days()))
          .with(
              MissingPricePolicy.CarryHalted.class,
              "CARRY_HALTED",
              carry -> Fields.none().with("days", carry.days()))
          .with(MissingPricePolicy.Zero.class, "ZERO")
          .with(MissingPricePolicy.Estimate.class, "ESTIMATE");

  static final Kinds<FxRule> FX =
      Kinds.<FxRule>none()
          .with(FxRule.SingleCurrency.class, "SINGLE_CURRENCY")
          .with(
              FxRule.AtFixing.class,
              "AT_FIXING",
              fx ->
                  Fields.none()
                      .with("days", fx.days())
                      .with("direction", fx.direction())
                      .with("fixing", fx.fixing()));

  static final Kinds<Overlay> OVERLAYS =
      Kinds.<Overlay>none()
          .with(
              Overlay.Hedged.class,
              "HEDGED",
              hedge ->
                  Fields.none()
                      .with("determinationLag", hedge.determinationLag())
                      .with("forwards", hedge.forwards())
                      .with("marking", hedge.marking())
                      .with("ratio", hedge.ratio())
                      .with("roll", hedge.roll()))
          .with(
              Overlay.PercentDecrement.class,
              "PERCENT_DECREMENT",
              off ->
                  Fields.none()
                      .with("compounding", off.compounding())
                      .with("dayCount", off.dayCount())
                      .with("rate", off.rate()))
          .with(
              Overlay.PointsDecrement.class,
              "POINTS_DECREMENT",
              off -> Fields.none().with("dayCount", off.dayCount()).with("points", off.points()))
          .with(
              Overlay.Leveraged.class,
              "LEVERAGED",
              lever ->
                  Fields.none()
                      .with("factor", lever.factor())
                      .with("financing", of(lever.financing()))
                      .with("reset", lever.reset()))
          .with(Overlay.RiskControlled.class, "RISK_CONTROLLED", CanonicalConventions::of);

  static final Kinds<VolatilityRule> VOLATILITIES =
      Kinds.<VolatilityRule>none()
          .with(
              VolatilityRule.Window.class,
              "WINDOW",
              window -> perYear(window).with("returns", window.returns()))
          .with(
              VolatilityRule.Ewma.class,
              "EWMA",
              ewma ->
                  perYear(ewma)
                      .with("decays", Items.of(ewma.decays(), Canonical::of))
                      .with("seedReturns", ewma.seedReturns()));

  private CanonicalConventions() {}

  static Fields of(Conventions conventions) {
    return Fields.none()
        .with("events", of(conventions.events()))
        .with("fx", FX.written(conventions.fx()))
        .with("levelDecimals", conventions.levelDecimals())
        .with("missingPrices", POLICIES.written(conventions.missingPrices()))
        .with("overlays", Items.of(conventions.overlays(), OVERLAYS::written))
        .with("returns", Items.ofWords(conventions.returns(), Enum::name));
  }

  private static Fields of(EventRules events) {
    return Fields.none()
        .with("absorption", events.absorption())
        .with("sameDayOrder", events.treatment().sameDayOrder())
        .with("specialDividends", events.treatment().specialDividends())
        .with("spinOffs", events.treatment().spinOffs())
        .with("withholding", Items.of(events.treatment().withholding().rates(), rate -> of(rate)));
  }

  private static Fields of(Withholding.Rate rate) {
    return Fields.none()
        .with("country", rate.country())
        .with("from", rate.from().toString())
        .with("rate", rate.fraction());
  }

  private static Fields of(Overlay.RiskControlled control) {
    return Fields.none()
        .with("band", control.band())
        .with("financing", of(control.financing()))
        .with("lag", control.lag())
        .with("measure", control.measure())
        .with("mostExposure", control.mostExposure())
        .with("target", control.target())
        .with("volatility", VOLATILITIES.written(control.volatility()));
  }

  private static Fields of(Financing financing) {
    return Fields.none().with("dayCount", financing.dayCount()).with("rate", financing.rate());
  }

  private static Fields perYear(VolatilityRule rule) {
    return Fields.none()
        .with("interval", rule.interval())
        .with("sessionsInYear", rule.sessionsInYear());
  }
}
