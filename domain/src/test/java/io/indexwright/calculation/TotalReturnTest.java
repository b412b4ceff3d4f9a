package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples of docs/rules/total-return.md: 50 A and 12.5 B, divisor 10. */
class TotalReturnTest {
  private static final Treatment.SpinOffs ADD = Treatment.SpinOffs.ADD;
  private static final Withholding RATES =
      new Withholding(List.of(rate("US", "2024-01-01", "0.3"), rate("US", "2024-01-08", "0.15")));
  private static final List<Dated<Scheme, String>> DOMICILES =
      List.of(
          new Dated<>(Scheme.TAX_DOMICILE, id("A"), day("2024-01-01"), "US"),
          new Dated<>(Scheme.TAX_DOMICILE, id("B"), day("2024-01-01"), "US"));
  private static final List<Dated<Figure, BigDecimal>> OWN_RATE =
      List.of(new Dated<>(Figure.WITHHOLDING, id("B"), day("2024-01-01"), dec("0.35")));
  private static final PriceHistory PRICES =
      history(
          on("2024-01-02", "A", "10", "B", "40"),
          on("2024-01-03", "A", "10", "B", "42"),
          on("2024-01-04", "A", "5", "B", "42"),
          on("2024-01-05", "A", "5.1"),
          on("2024-01-08", "A", "5.2", "B", "42"),
          on("2024-01-09", "A", "5.2", "B", "42"));
  private static final List<Announcement> ACTIONS =
      List.of(
          dividend("A", "2024-01-03", "0.5"),
          dividend("A", "2024-01-04", "0.4"),
          Announced.on("A", "2024-01-04", new Recapitalisation.Split(dec("2"), BigDecimal.ONE)),
          dividend("B", "2024-01-05", "0.8"),
          dividend("A", "2024-01-09", "0.2"));

  @Test
  void followsTheExample() {
    IndexCalculation calculation = calculated(treatment(RATES), ACTIONS);

    assertThat(published(calculation, ReturnKind.PRICE))
        .containsExactly("100.0000", "102.5000", "102.5000", "104.5000", "104.5000");
    assertThat(published(calculation, ReturnKind.GROSS_TOTAL))
        .containsExactly("100.0000", "105.0000", "107.0488", "110.1819", "112.2907");
    assertThat(published(calculation, ReturnKind.NET_TOTAL))
        .containsExactly("100.0000", "104.2500", "105.6739", "108.4060", "110.1695");
    assertThat(calculation.dividends())
        .containsExactly(
            new DividendPoints(day("2024-01-03"), dec("2.5"), dec("1.75")),
            new DividendPoints(day("2024-01-04"), dec("2"), dec("1.4")),
            new DividendPoints(day("2024-01-05"), dec("1"), dec("0.65")),
            new DividendPoints(day("2024-01-09"), dec("2"), dec("1.7")));
  }

  /** A dividend of 0.4 is 4 points if it is one of the shares after the split. */
  @Test
  void countsADividendOnTheSharesItIsStatedFor_whenASplitComesTheSameDay() {
    Treatment splitFirst =
        new Treatment(SameDayOrder.SPLIT_RIGHTS_CASH, SpecialDividends.GROSS, ADD, RATES);

    IndexCalculation calculation = calculated(splitFirst, ACTIONS);

    assertThat(calculation.dividends())
        .contains(new DividendPoints(day("2024-01-04"), dec("4"), dec("2.8")));
    assertThat(published(calculation, ReturnKind.PRICE))
        .isEqualTo(published(calculated(treatment(RATES), ACTIONS), ReturnKind.PRICE));
  }

  /** There is no level of 5 January. */
  @Test
  void countsADividendOfADayWithoutALevel_onTheNextThatHasOne() {
    List<Announcement> late = List.of(dividend("B", "2024-01-05", "0.8"));
    List<Announcement> onTime = List.of(dividend("B", "2024-01-08", "0.8"));
    List<Announcement> weekend = List.of(dividend("B", "2024-01-06", "0.8"));

    IndexCalculation calculation = calculated(treatment(RATES), late);

    for (List<Announcement> other : List.of(onTime, weekend)) {
      assertThat(calculated(treatment(RATES), other).levels(ReturnKind.GROSS_TOTAL))
          .isEqualTo(calculation.levels(ReturnKind.GROSS_TOTAL));
    }
    assertThat(published(calculation, ReturnKind.GROSS_TOTAL)).contains("77.5000", "79.5000");
  }

  /** 12.5 B pay 2 each: 25 of 1,025. The divisor takes it, and no point is counted. */
  @Test
  void countsASpecialDividendOnce() {
    Announcement special =
        Announced.on("B", "2024-01-04", new Distribution.SpecialDividend(dec("2")));
    IndexCalculation alone = calculated(treatment(RATES), List.of(special));
    IndexCalculation both =
        calculated(treatment(RATES), List.of(special, dividend("B", "2024-01-04", "0.4")));

    assertThat(alone.dividends()).isEmpty();
    assertThat(alone.levels(ReturnKind.GROSS_TOTAL)).isEqualTo(alone.levels(ReturnKind.PRICE));
    assertThat(alone.levels(ReturnKind.NET_TOTAL)).isEqualTo(alone.levels(ReturnKind.PRICE));
    assertThat(both.levels(ReturnKind.PRICE)).isEqualTo(alone.levels(ReturnKind.PRICE));
    assertThat(both.dividends())
        .extracting(points -> points.gross().setScale(12, RoundingMode.HALF_UP))
        .containsExactly(dec("0.512500000000"));
  }

  @Test
  void refusesANetReturn_whenNoRateIsKnown() {
    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(() -> calculated(treatment(Withholding.NONE), ACTIONS))
        .satisfies(
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(UntreatedException.Reason.WITHHOLDING_UNKNOWN))
        .withMessageContaining("the rate of tax of A on 2024-01-03");
    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(
            () ->
                calculated(
                    treatment(new Withholding(List.of(rate("US", "2024-01-04", "0.3")))), ACTIONS))
        .withMessageContaining("the rate of tax of A on 2024-01-03");
  }

  @Test
  void isThePriceIndex_whereNothingIsPaid_andTheGrossReturn_whereNothingIsTaxed() {
    Withholding free = new Withholding(List.of(rate("US", "2024-01-01", "0")));
    IndexCalculation nothing = calculated(treatment(Withholding.NONE), List.of());
    IndexCalculation untaxed =
        calculated(treatment(free), List.of(dividend("A", "2024-01-03", "0.5")));

    assertThat(nothing.levels(ReturnKind.GROSS_TOTAL)).isEqualTo(nothing.levels(ReturnKind.PRICE));
    assertThat(nothing.levels(ReturnKind.NET_TOTAL)).isEqualTo(nothing.levels(ReturnKind.PRICE));
    assertThat(untaxed.levels(ReturnKind.NET_TOTAL))
        .isEqualTo(untaxed.levels(ReturnKind.GROSS_TOTAL));
  }

  static IndexCalculation calculated(Treatment treatment, List<Announcement> actions) {
    return calculated(
        treatment,
        new Market(
            PRICES,
            new CorporateActions(actions),
            Chronicle.of(OWN_RATE),
            Chronicle.of(DOMICILES)));
  }

  static IndexCalculation calculated(Treatment treatment, Market market) {
    Conventions strict = Conventions.strict(Absorption.DIVISOR, 4);
    Conventions total =
        new Conventions(
            strict.missingPrices(),
            new EventRules(Absorption.DIVISOR, treatment),
            strict.fx(),
            new TreeSet<>(EnumSet.allOf(ReturnKind.class)),
            List.of(),
            4);
    return IndexCalculation.of(
        Rulebook.of(
            Definitions.defined(
                new Definitions.Terms(
                    Definitions.weighted(new Weighting.EqualWeighted()),
                    Definitions.NEVER,
                    Definitions.at100("2024-01-02"),
                    total),
                "A",
                "B")),
        market);
  }

  static Treatment treatment(Withholding rates) {
    return new Treatment(SameDayOrder.CASH_RIGHTS_SPLIT, SpecialDividends.GROSS, ADD, rates);
  }

  private static List<String> published(IndexCalculation calculation, ReturnKind kind) {
    return calculation.levels(kind).values().stream()
        .map(level -> level.published(4).toPlainString())
        .toList();
  }

  private static Announcement dividend(String instrument, String exDate, String amount) {
    return Announced.on(instrument, exDate, new Distribution.Dividend(dec(amount)));
  }

  private static Withholding.Rate rate(String country, String from, String rate) {
    return new Withholding.Rate(country, day(from), dec(rate));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
