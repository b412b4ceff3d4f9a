package io.indexwright.calculation;

import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Figure;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of the matrix: an index of A, B and C, weighted as the head of the column says. */
final class MatrixIndex {
  static final Figure SALES = new Figure("sales");
  static final Figure POINTS = new Figure("points");

  private static final Weighting FLOAT_CAP = new Weighting.FloatCapWeighted();
  private static final Map<String, Construction> BY_NAME =
      Map.of(
          "price", uncapped(new Weighting.PriceWeighted()),
          "float cap", uncapped(FLOAT_CAP),
          "capped", construction(FLOAT_CAP, new Capping.Cap(Unit.LINE, Weight.of("0.4"))),
          "equal", uncapped(new Weighting.EqualWeighted()),
          "fixed", uncapped(fixed()),
          "fundamental", uncapped(new Weighting.FundamentalWeighted(new TreeSet<>(List.of(SALES)))),
          "tilted", uncapped(new Weighting.ScoreTilted(FLOAT_CAP, new Score.Given(POINTS))),
          "blend", uncapped(blend()));

  private MatrixIndex() {}

  /**
   * Defines the index of one cell.
   *
   * @throws IllegalArgumentException if there is no such index
   */
  static IndexDefinition of(MatrixPage.Cell cell, MatrixEvents.Happening event, ReturnKind kind) {
    boolean isKept = cell.weighting().equals("price") && cell.table() == Absorption.DIVISOR;
    SpinOffs spinOffs = event.spinOffs().orElse(isKept ? SpinOffs.LEAVE_OUT : SpinOffs.ADD);
    return Definitions.defined(
        new Definitions.Terms(
            Optional.ofNullable(BY_NAME.get(cell.weighting())).orElseThrow(),
            Definitions.NEVER,
            Definitions.at100("2024-01-02"),
            conventions(
                new EventRules(
                    isKept ? Absorption.KEEP_SHARES : cell.table(),
                    treatment(event.specialDividends(), spinOffs)),
                event.fx(),
                kind)),
        "A",
        "B",
        "C");
  }

  private static Treatment treatment(SpecialDividends special, SpinOffs spinOffs) {
    return new Treatment(SameDayOrder.CASH_RIGHTS_SPLIT, special, spinOffs, Withholding.NONE);
  }

  private static Conventions conventions(EventRules events, FxRule fx, ReturnKind kind) {
    return new Conventions(
        new MissingPricePolicy.Refuse(),
        events,
        fx,
        new TreeSet<>(EnumSet.of(ReturnKind.PRICE, kind)),
        List.of(),
        2);
  }

  private static Construction uncapped(Weighting weighting) {
    return construction(weighting, new Capping.None());
  }

  private static Construction construction(Weighting weighting, Capping capping) {
    return new Construction(weighting, capping, Money.of("1000000000", Books.USD), 6);
  }

  private static Weighting fixed() {
    return new Weighting.FixedWeighted(
        new TreeMap<InstrumentId, Weight>(
            Map.of(
                Books.id("A"), Weight.of("0.5"),
                Books.id("B"), Weight.of("0.3"),
                Books.id("C"), Weight.of("0.2"))));
  }

  private static Weighting blend() {
    Weight half = Weight.of("0.5");
    return new Weighting.Blend(
        List.of(
            new Weighting.Blend.Part(half, new Weighting.EqualWeighted()),
            new Weighting.Blend.Part(half, FLOAT_CAP)));
  }
}
