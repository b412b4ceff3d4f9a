package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.ReturnKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Reads what rule books settle once for all. */
final class ConventionsReader {

  private static final Forms<MissingPricePolicy> POLICIES =
      Forms.<MissingPricePolicy>none()
          .with("REFUSE", at -> at.made(MissingPricePolicy.Refuse::new))
          .with("CARRY", at -> at.counted("days", MissingPricePolicy.Carry::new))
          .with("CARRY_HALTED", at -> at.counted("days", MissingPricePolicy.CarryHalted::new))
          .with("ZERO", at -> at.made(MissingPricePolicy.Zero::new))
          .with("ESTIMATE", at -> at.made(MissingPricePolicy.Estimate::new));

  private static final Forms<FxRule> FX =
      Forms.<FxRule>none()
          .with("SINGLE_CURRENCY", at -> at.made(FxRule.SingleCurrency::new))
          .with("AT_FIXING", ConventionsReader::atFixing);

  private ConventionsReader() {}

  static Optional<Conventions> at(Place at) {
    Optional<MissingPricePolicy> missingPrices = POLICIES.at(at.field("missingPrices"));
    Optional<EventRules> events = events(at.field("events"));
    Optional<FxRule> fx = FX.at(at.field("fx"));
    Optional<SortedSet<ReturnKind>> returns =
        at.field("returns")
            .set(
                "a list of PRICE, GROSS_TOTAL, NET_TOTAL", kind -> kind.constant(ReturnKind.class));
    Optional<List<Overlay>> overlays =
        at.field("overlays").items("a list, empty for none", OverlayReader.OVERLAYS::at);
    Optional<Integer> levelDecimals = at.field("levelDecimals").whole();
    return at.made(
        () ->
            new Conventions(
                missingPrices.orElseThrow(),
                events.orElseThrow(),
                fx.orElseThrow(),
                returns.orElseThrow(),
                overlays.orElseThrow(),
                levelDecimals.orElseThrow()));
  }

  private static Optional<EventRules> events(Place at) {
    Optional<Absorption> absorption = at.field("absorption").constant(Absorption.class);
    Optional<SameDayOrder> order = at.field("sameDayOrder").constant(SameDayOrder.class);
    Optional<SpecialDividends> dividends =
        at.field("specialDividends").constant(SpecialDividends.class);
    Optional<SpinOffs> spinOffs = at.field("spinOffs").constant(SpinOffs.class);
    Optional<Withholding> withholding = withholding(at.field("withholding"));
    return at.made(
        () ->
            new EventRules(
                absorption.orElseThrow(),
                new Treatment(
                    order.orElseThrow(),
                    dividends.orElseThrow(),
                    spinOffs.orElseThrow(),
                    withholding.orElseThrow())));
  }

  private static Optional<Withholding> withholding(Place at) {
    return at.items("a list of rates of tax, empty for none", ConventionsReader::rate)
        .flatMap(rates -> at.made(() -> new Withholding(rates)));
  }

  private static Optional<Withholding.Rate> rate(Place at) {
    Optional<String> country = at.field("country").words("a country of ISO 3166 such as US");
    Optional<LocalDate> from = at.field("from").date();
    Optional<BigDecimal> rate =
        at.field("rate").decimal("a decimal from 0 to 1", Withholding::checked);
    return at.made(
        () -> new Withholding.Rate(country.orElseThrow(), from.orElseThrow(), rate.orElseThrow()));
  }

  private static Optional<FxRule> atFixing(Place at) {
    Optional<String> fixing = at.field("fixing").words("the name of a fixing such as ECB");
    Optional<FxRule.Direction> direction = at.field("direction").constant(FxRule.Direction.class);
    Optional<Integer> days = at.field("days").whole();
    return at.made(
        () ->
            new FxRule.AtFixing(fixing.orElseThrow(), direction.orElseThrow(), days.orElseThrow()));
  }
}
