package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceBook;
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
import io.indexwright.rulebook.Rulebook;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case worked by hand. A closes at 10 and B at 40 on the second of January, which is level 100.
 * An index that is weighted by price holds one of each and has a divisor of 0.5; every other holds
 * 50 A and 12.5 B, worth 1000, and has a divisor of 10. A quarter is withheld from dividends of A
 * and a fifth from those of B.
 *
 * @param cum further closes of the second of January, such as {@code K 5}
 * @param ex the closes of the third
 * @param expected what is held on the third, the divisor, and the levels in price, gross and net
 *     return
 */
record Worked(
    String weighting,
    Absorption absorption,
    Treatment treatment,
    List<Announcement> announced,
    String cum,
    String ex,
    String expected) {
  private static final Weighting FLOAT_CAP = new Weighting.FloatCapWeighted();
  private static final Figure POINTS = new Figure("points");
  private static final Weighting EVEN =
      new Weighting.FixedWeighted(
          new TreeMap<>(Map.of(id("A"), Weight.of("0.5"), id("B"), Weight.of("0.5"))));
  private static final Map<String, Construction> BY_NAME =
      Map.of(
          "price", construction(new Weighting.PriceWeighted(), new Capping.None()),
          "float cap", construction(FLOAT_CAP, new Capping.None()),
          "capped", construction(FLOAT_CAP, new Capping.Cap(Unit.LINE, Weight.of("0.5"))),
          "equal", construction(new Weighting.EqualWeighted(), new Capping.None()),
          "fixed", construction(EVEN, new Capping.None()),
          "fundamental",
              construction(
                  new Weighting.FundamentalWeighted(new TreeSet<>(List.of(POINTS))),
                  new Capping.None()),
          "tilted",
              construction(
                  new Weighting.ScoreTilted(FLOAT_CAP, new Score.Given(POINTS)),
                  new Capping.None()),
          "blend",
              construction(
                  new Weighting.Blend(
                      List.of(
                          new Weighting.Blend.Part(Weight.of("0.3"), EVEN),
                          new Weighting.Blend.Part(Weight.of("0.7"), FLOAT_CAP))),
                  new Capping.None()));

  /**
   * An index in which the divisor takes the change of value; if it is of prices, it keeps shares.
   */
  static Worked divisor(String weighting) {
    boolean isPrice = weighting.equals("price");
    return new Worked(
        weighting,
        isPrice ? Absorption.KEEP_SHARES : Absorption.DIVISOR,
        treated(isPrice ? SpinOffs.LEAVE_OUT : SpinOffs.ADD, SpecialDividends.GROSS),
        List.of(),
        "",
        "",
        "");
  }

  /** An index in which the weights take it. */
  static Worked weights(String weighting) {
    return new Worked(
        weighting,
        Absorption.WEIGHT_FACTOR,
        treated(SpinOffs.ADD, SpecialDividends.GROSS),
        List.of(),
        "",
        "",
        "");
  }

  private static Treatment treated(SpinOffs spinOffs, SpecialDividends special) {
    return new Treatment(SameDayOrder.CASH_RIGHTS_SPLIT, special, spinOffs, Withholding.NONE);
  }

  Worked leavingOut() {
    return treating(treated(SpinOffs.LEAVE_OUT, SpecialDividends.GROSS));
  }

  Worked net() {
    return treating(treated(treatment.spinOffs(), SpecialDividends.NET));
  }

  Worked splitFirst() {
    return treating(
        new Treatment(
            SameDayOrder.SPLIT_RIGHTS_CASH,
            treatment.specialDividends(),
            treatment.spinOffs(),
            Withholding.NONE));
  }

  private Worked treating(Treatment other) {
    return new Worked(weighting, absorption, other, announced, cum, ex, expected);
  }

  /** Something happens before the third of January. */
  Worked when(String name, CorporateAction action) {
    List<Announcement> more = new ArrayList<>(announced);
    more.add(new Announcement(id(name), day("2024-01-03"), action));
    return new Worked(weighting, absorption, treatment, more, cum, ex, expected);
  }

  Worked after(String closes) {
    return new Worked(weighting, absorption, treatment, announced, closes, ex, expected);
  }

  Worked closing(String closes) {
    return new Worked(weighting, absorption, treatment, announced, cum, closes, expected);
  }

  Worked is(String basketDivisorLevels) {
    return new Worked(weighting, absorption, treatment, announced, cum, ex, basketDivisorLevels);
  }

  /** Returns what the calculation makes of it, in the words of {@link #expected}. */
  String calculated() {
    IndexCalculation made = IndexCalculation.of(Rulebook.of(rules()), market());
    Basket held =
        made.compositions().stream()
            .filter(one -> one.date().isBefore(day("2024-01-03")))
            .map(Composition::basket)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Divisor divisor =
        made.divisorChanges().stream()
            .map(DivisorChange::after)
            .findFirst()
            .orElse(Divisor.of(weighting.equals("price") ? "0.5" : "10"));
    return told(held) + " | " + rounded(divisor.value(), 7) + " | " + levels(made);
  }

  private static String told(Basket basket) {
    return basket.shares().entrySet().stream()
        .map(held -> held.getValue().count().toPlainString() + " " + held.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String levels(IndexCalculation made) {
    return EnumSet.allOf(ReturnKind.class).stream()
        .map(kind -> made.levels(kind).lastEntry().getValue().points())
        .map(points -> rounded(points, 4))
        .collect(Collectors.joining(" "));
  }

  private static String rounded(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private IndexDefinition rules() {
    return Definitions.defined(
        new Definitions.Terms(
            Optional.ofNullable(BY_NAME.get(weighting)).orElseThrow(),
            Definitions.NEVER,
            Definitions.at100("2024-01-02"),
            new Conventions(
                new MissingPricePolicy.Refuse(),
                new EventRules(absorption, treatment),
                new FxRule.SingleCurrency(),
                new TreeSet<>(EnumSet.allOf(ReturnKind.class)),
                List.of(),
                2)),
        "A",
        "B");
  }

  private Market market() {
    PriceBook before = book("2024-01-02", "A 10, B 40" + (cum.isEmpty() ? "" : ", " + cum));
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>();
    figures.addAll(figuresOf(id("A"), "100", "0.25"));
    figures.addAll(figuresOf(id("B"), "25", "0.2"));
    return new Market(
        Books.history(before, book("2024-01-03", ex)),
        new CorporateActions(announced),
        Chronicle.of(figures),
        Chronicle.empty());
  }

  private static PriceBook book(String date, String closes) {
    return Books.on(date, closes.split(",? "));
  }

  private static List<Dated<Figure, BigDecimal>> figuresOf(
      InstrumentId id, String shares, String tax) {
    return List.of(
        new Dated<>(Figure.SHARES, id, day("2024-01-02"), new BigDecimal(shares)),
        new Dated<>(Figure.FLOAT_FACTOR, id, day("2024-01-02"), new BigDecimal("0.5")),
        new Dated<>(Figure.WITHHOLDING, id, day("2024-01-02"), new BigDecimal(tax)),
        new Dated<>(POINTS, id, day("2024-01-02"), BigDecimal.ONE));
  }

  private static Construction construction(Weighting weighting, Capping capping) {
    return new Construction(weighting, capping, Money.of("1000", Books.USD), 4);
  }

  @Override
  public String toString() {
    return weighting + ", " + absorption + ": " + announced;
  }
}
