package io.indexwright.calculation;

import static io.indexwright.corporateaction.Announced.on;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.MONTHLY;
import static io.indexwright.rulebook.Definitions.NEVER;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.calendar.ReviewDate.SessionsBefore;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.corporateaction.Distribution.SpinOff;
import io.indexwright.corporateaction.Exit.Delisting;
import io.indexwright.corporateaction.Exit.StockMerger;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.corporateaction.Recapitalisation.StockDividend;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Market;
import io.indexwright.market.PriceBook;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Equal weights of A at 10 and B at 40: 50 A and 12.5 B are 1000, divisor 10, level 100. */
class CorporateActionDaysTest {
  private static final SpinOff SPIN_OFF =
      new SpinOff(id("K"), dec("1"), dec("5"), Optional.empty());
  private static final Split TWO_FOR_ONE = new Split(dec("2"), dec("1"));
  private static final ReviewSchedule DECIDED_EARLY =
      MONTHLY.decided(new SessionsBefore(3), new SessionsBefore(1));
  private static final PriceBook BASE = on("2024-01-02", "A", "10", "B", "40");

  /** 450 + 500 wait for the 10 K, which are 50. */
  @Test
  void withholdsTheLevel_untilTheChildTrades() {
    IndexCalculation made =
        calculated(
            rules(NEVER, SpinOffs.ADD),
            List.of(on("A", "2024-01-03", SPIN_OFF)),
            BASE,
            on("2024-01-03", "A", "9", "B", "40"),
            on("2024-01-04", "A", "9", "B", "40", "K", "5"));

    assertThat(levels(made, ReturnKind.PRICE)).isEqualTo("2024-01-02 100, 2024-01-04 100");
    assertThat(lastBasket(made)).isEqualTo("50 A, 12.5 B, 10 K");
  }

  /** K leaves at 5: 1000 become 950, the divisor 9.5; then 995 ÷ 9.5. */
  @Test
  void letsAChildGo_afterItsFirstClose() {
    IndexCalculation made =
        calculated(
            rules(NEVER, SpinOffs.ADD_FOR_ONE_CLOSE),
            List.of(on("A", "2024-01-03", SPIN_OFF)),
            BASE,
            on("2024-01-03", "A", "9", "B", "40", "K", "5"),
            on("2024-01-04", "A", "9.9", "B", "40", "K", "50"));

    assertThat(levels(made, ReturnKind.PRICE))
        .isEqualTo("2024-01-02 100, 2024-01-03 100, 2024-01-04 104.7368");
    assertThat(lastBasket(made)).isEqualTo("50 A, 12.5 B");
  }

  /** B has no close on the third. 900 stay for the 100 that A pays: 940 ÷ 9 on the fourth. */
  @Test
  void takesTheMoneyOut_onADayWithoutALevel() {
    IndexCalculation made =
        calculated(
            rules(NEVER, SpinOffs.ADD),
            List.of(on("A", "2024-01-03", new SpecialDividend(dec("2")))),
            BASE,
            on("2024-01-03", "A", "8"),
            on("2024-01-04", "A", "8.8", "B", "40"));

    assertThat(levels(made, ReturnKind.PRICE)).isEqualTo("2024-01-02 100, 2024-01-04 104.4444");
  }

  /** 480 + 500 are 98; 50 × 0.4 ÷ 10 are 2 points, which wait for the level. */
  @Test
  void countsADividendOfADayWithoutALevel_onTheNext() {
    IndexCalculation made =
        calculated(
            rules(NEVER, SpinOffs.ADD),
            List.of(on("A", "2024-01-03", new Dividend(dec("0.4")))),
            BASE,
            on("2024-01-03", "A", "9.6"),
            on("2024-01-04", "A", "9.6", "B", "40"));

    assertThat(levels(made, ReturnKind.PRICE)).isEqualTo("2024-01-02 100, 2024-01-04 98");
    assertThat(levels(made, ReturnKind.GROSS_TOTAL)).isEqualTo("2024-01-02 100, 2024-01-04 100");
  }

  /**
   * By what was known on 29 January and at the prices of the 31st: 500 in A at 5, which are 10 for
   * a share of the 29th, and 500 in B at 25. These are 50 and 20; 50 became 100 on the 30th, and 20
   * become 25 on the first. The level is 812.5 ÷ 10, and rises by a twentieth.
   */
  @Test
  void letsDecidedSharesFollow_betweenTheDatesOfAReview() {
    IndexCalculation made =
        calculated(
            rules(DECIDED_EARLY, SpinOffs.ADD),
            List.of(
                on("A", "2024-01-30", TWO_FOR_ONE),
                on("B", "2024-02-01", new StockDividend(dec("1"), dec("4")))),
            on("2024-01-26", "A", "10", "B", "40"),
            on("2024-01-29", "A", "10", "B", "40"),
            on("2024-01-30", "A", "5", "B", "40"),
            on("2024-01-31", "A", "5", "B", "25"),
            on("2024-02-01", "A", "5", "B", "20"),
            on("2024-02-02", "A", "5.5", "B", "20"));

    assertThat(lastBasket(made)).isEqualTo("100 A, 25 B");
    assertThat(levels(made, ReturnKind.PRICE)).endsWith("2024-02-01 81.25, 2024-02-02 85.3125");
  }

  /** The price of the 31st is without K, so 500 are 55.5556 A at 9 and no K. */
  @Test
  void givesNothingForPricesThatAreWithoutIt() {
    assertThat(lastBasket(spunOff("2024-01-30", "9"))).isEqualTo("55.5556 A, 12.5 B");
  }

  /** The price of the 31st is with K, so 500 are 50 A at 10, and 10 K since. */
  @Test
  void givesWhatHoldersWereGiven_sinceThePricingDate() {
    assertThat(lastBasket(spunOff("2024-02-01", "10"))).isEqualTo("50 A, 12.5 B, 10 K");
  }

  private static IndexCalculation spunOff(String exDate, String onPricingDate) {
    return calculated(
        rules(DECIDED_EARLY, SpinOffs.ADD),
        List.of(on("A", exDate, SPIN_OFF)),
        on("2024-01-26", "A", "10", "B", "40"),
        on("2024-01-29", "A", "10", "B", "40"),
        on("2024-01-30", "A", onPricingDate, "B", "40", "K", "5"),
        on("2024-01-31", "A", onPricingDate, "B", "40", "K", "5"),
        on("2024-02-01", "A", "9", "B", "40", "K", "5"));
  }

  /**
   * 50; 12.5 go to 20; 20 in three steps: 40; 15, divisor 8.8, and 30; 17.5, divisor 7.04. Then A
   * is delisted at 24.2: 154 of 880 are left, divisor 1.232. 17.5 × 17.6 ÷ 1.232 = 250; the last
   * step is to 20 B, and 28.16 ÷ 17.6 of 250 are 400.
   */
  @Test
  void goesOnWithoutWhoLeft_inTheMiddleOfSteps() {
    IndexCalculation made =
        calculated(
            rules(MONTHLY.phasedOver(3), SpinOffs.ADD),
            List.of(on("A", "2024-01-04", new Delisting())),
            on("2023-12-29", "A", "10", "B", "40"),
            on("2024-01-02", "A", "25", "B", "25"),
            on("2024-01-03", "A", "24.2", "B", "8.8"),
            on("2024-01-04", "B", "17.6"),
            on("2024-01-05", "B", "28.16"));

    assertThat(levels(made, ReturnKind.PRICE))
        .endsWith("2024-01-03 125, 2024-01-04 250, 2024-01-05 400");
    assertThat(lastBasket(made)).isEqualTo("20 B");
  }

  @Test
  void isRefused_whenTheLastConstituentLeaves() {
    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(
            () ->
                calculated(
                    rules(NEVER, SpinOffs.ADD),
                    List.of(
                        on("A", "2024-01-03", new Delisting()),
                        on("B", "2024-01-03", new Delisting())),
                    BASE,
                    on("2024-01-03", "A", "10", "B", "40")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(UntreatedException.Reason.NOBODY_LEFT));
  }

  /** Its last close is carried for five days, and the review of the first asks the rules anew. */
  @Test
  void doesNotTakeBackWhoIsNoMore() {
    IndexCalculation made =
        calculated(
            rules(MONTHLY, SpinOffs.ADD),
            List.of(on("A", "2024-01-31", new Delisting())),
            on("2024-01-29", "A", "10", "B", "40"),
            on("2024-01-30", "A", "10", "B", "40"),
            on("2024-01-31", "B", "40"),
            on("2024-02-01", "B", "40"));

    assertThat(lastBasket(made)).isEqualTo("25 B");
  }

  /** B is gone when the holders of A get it: 8.3333 C and 8.3333 for as many B. */
  @Test
  void takesNoAcquirerThatIsNoMoreItself() {
    IndexCalculation made =
        calculated(
            Definitions.equalWeighted(NEVER, at100("2024-01-02"), "A", "B", "C"),
            List.of(
                on("A", "2024-01-03", new StockMerger(id("B"), dec("1"), dec("4"))),
                on("B", "2024-01-03", new StockMerger(id("C"), dec("1"), dec("1")))),
            on("2024-01-02", "A", "10", "B", "40", "C", "40"),
            on("2024-01-03", "C", "44"));

    assertThat(lastBasket(made)).isEqualTo("16.6666 C");
    assertThat(levels(made, ReturnKind.PRICE)).isEqualTo("2024-01-02 100, 2024-01-03 110");
  }

  private static IndexDefinition rules(ReviewSchedule reviews, SpinOffs spinOffs) {
    boolean isOnceDelisted = reviews.equals(MONTHLY);
    String base =
        reviews.equals(NEVER)
            ? "2024-01-02"
            : isOnceDelisted
                ? "2024-01-29"
                : reviews.equals(DECIDED_EARLY) ? "2024-01-26" : "2023-12-29";
    Conventions strict = Conventions.strict(Absorption.DIVISOR, 2);
    Treatment treatment =
        new Treatment(
            SameDayOrder.CASH_RIGHTS_SPLIT, SpecialDividends.GROSS, spinOffs, Withholding.NONE);
    return Definitions.defined(
        new Definitions.Terms(
            Definitions.weighted(new Weighting.EqualWeighted()),
            reviews,
            at100(base),
            new Conventions(
                isOnceDelisted ? new MissingPricePolicy.Carry(5) : strict.missingPrices(),
                new EventRules(Absorption.DIVISOR, treatment),
                strict.fx(),
                strict.returns(),
                strict.overlays(),
                2)),
        "A",
        "B");
  }

  private static IndexCalculation calculated(
      IndexDefinition rules, List<Announcement> announced, PriceBook... books) {
    return IndexCalculation.of(
        Rulebook.of(rules),
        new Market(
            history(books), new CorporateActions(announced), Chronicle.empty(), Chronicle.empty()));
  }

  private static String levels(IndexCalculation made, ReturnKind kind) {
    return made.levels(kind).entrySet().stream()
        .map(
            level ->
                level.getKey()
                    + " "
                    + level
                        .getValue()
                        .points()
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
        .collect(Collectors.joining(", "));
  }

  private static String lastBasket(IndexCalculation made) {
    return Stream.of(made.compositions().get(made.compositions().size() - 1).basket())
        .flatMap(basket -> basket.shares().entrySet().stream())
        .map(held -> held.getValue().count().toPlainString() + " " + held.getKey())
        .collect(Collectors.joining(", "));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
