package io.indexwright.corporateaction;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.CorporateAction.Turn;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.UntreatedException.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What each kind makes of a holding of a share that closes at 20; a fifth of dividends is withheld.
 */
class CorporateActionKindsTest {
  private static final Circumstances COMMON = treating(SpecialDividends.GROSS, SpinOffs.ADD);

  @Test
  void leavesThePriceAlone_andPaysIncome_whenADividendIsOrdinary() {
    Adjustment paid = new Distribution.Dividend(dec("1.5")).adjusting(COMMON);

    assertThat(paid.priceAfter(dec("20"))).isEqualByComparingTo("20");
    assertThat(paid.incomePerShare()).isEqualByComparingTo("1.5");
  }

  /** A fifth of 1.5 is 0.3, so 1.2 leave the price. */
  @Test
  void takesWhatIsLeftAfterTax_ofASpecialDividendThatIsTakenNet() {
    CorporateAction special = new Distribution.SpecialDividend(dec("1.5"));

    assertThat(ex(special, treating(SpecialDividends.NET, SpinOffs.ADD)))
        .isEqualByComparingTo("18.8");
    assertThat(ex(special, COMMON)).isEqualByComparingTo("18.5");
    assertThat(special.adjusting(COMMON).incomePerShare()).isZero();
  }

  @Test
  void taxesNoReturnOfCapital() {
    assertThat(
            ex(
                new Distribution.ReturnOfCapital(dec("1.5")),
                treating(SpecialDividends.NET, SpinOffs.ADD)))
        .isEqualByComparingTo("18.5");
  }

  @Test
  void refusesToTakeASpecialDividendNet_whenNoTaxIsKnown() {
    Circumstances unknown =
        new Circumstances(
            Optional.of(dec("20")),
            Optional.empty(),
            treating(SpecialDividends.NET, SpinOffs.ADD).treatment());

    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(() -> new Distribution.SpecialDividend(dec("1")).adjusting(unknown))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.WITHHOLDING_UNKNOWN))
        .withMessageContaining("rate of tax");
  }

  /** One for 4 at 6 is 1.5 a share. */
  @Test
  void givesAChild_orTakesItsValueOut() {
    Distribution.SpinOff spinOff =
        new Distribution.SpinOff(id("K"), dec("1"), dec("4"), Optional.of(dec("6")));
    Adjustment given = spinOff.adjusting(COMMON);

    assertThat(given.received()).isEqualTo(Map.of(id("K"), dec("1")));
    assertThat(given.held()).isEqualByComparingTo("4");
    assertThat(given.priceAfter(dec("20"))).isEqualByComparingTo("20");
    assertThat(spinOff.adjusting(treating(SpecialDividends.GROSS, SpinOffs.ADD_FOR_ONE_CLOSE)))
        .isEqualTo(given);
    assertThat(ex(spinOff, treating(SpecialDividends.GROSS, SpinOffs.LEAVE_OUT)))
        .isEqualByComparingTo("18.5");
  }

  @Test
  void refusesToLeaveAChildOut_whenNobodySaidItsValue() {
    Distribution.SpinOff spinOff =
        new Distribution.SpinOff(id("K"), dec("1"), dec("4"), Optional.empty());

    assertThatExceptionOfType(UntreatedException.class)
        .isThrownBy(() -> spinOff.adjusting(treating(SpecialDividends.GROSS, SpinOffs.LEAVE_OUT)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CHILD_VALUE_UNKNOWN))
        .withMessageContaining("K");
  }

  /** (100 × 20 − 20 × 25) ÷ 80. */
  @Test
  void spreadsTheTenderPriceOverWhatIsLeft() {
    CorporateAction tender = new Recapitalisation.TenderBuyBack(dec("100"), dec("20"), dec("25"));

    assertThat(ex(tender, COMMON)).isEqualByComparingTo("18.75");
    assertThat(tender.adjusting(COMMON).sharesAfter(dec("10"))).isEqualByComparingTo("8");
  }

  @Test
  void recountsSharesAndFloat_andNothingElse() {
    Ratio change = new Ratio(dec("0.5"), dec("0.75"));
    Adjustment issued = new Recapitalisation.ShareCountChange(change).adjusting(COMMON);
    Adjustment floated = new Recapitalisation.FloatChange(change).adjusting(COMMON);

    assertThat(issued.issued().of(dec("10"))).isEqualByComparingTo("15");
    assertThat(issued.floated()).isEqualTo(Ratio.SAME);
    assertThat(floated.floated()).isEqualTo(change);
    assertThat(floated.issued()).isEqualTo(Ratio.SAME);
    assertThat(floated.isNone()).isFalse();
    assertThat(floated.priceAfter(dec("20"))).isEqualByComparingTo("20");
  }

  @Test
  void endsAnInstrument() {
    Adjustment cash = new Exit.CashMerger(dec("25")).adjusting(COMMON);
    Adjustment stock = new Exit.StockMerger(id("B"), dec("2"), dec("3")).adjusting(COMMON);
    Adjustment mixed =
        new Exit.MixedMerger(id("B"), dec("2"), dec("3"), dec("7")).adjusting(COMMON);

    assertThat(List.of(cash, stock, mixed)).allMatch(Adjustment::isEnd).noneMatch(e -> e.isLoss());
    assertThat(cash.cash()).isEqualByComparingTo("25");
    assertThat(stock.held()).isEqualByComparingTo("3");
    assertThat(stock.received()).isEqualTo(Map.of(id("B"), dec("2")));
    assertThat(mixed.cash()).isEqualByComparingTo("7");
    assertThat(mixed.received()).isEqualTo(stock.received());
  }

  @Test
  void leavesAtTheLastClose_orAtNothing() {
    assertThat(new Exit.Delisting().adjusting(COMMON).cash()).isEqualByComparingTo("20");
    assertThat(new Exit.Delisting().adjusting(neverTraded()).cash()).isZero();
    assertThat(new Exit.Delisting().adjusting(COMMON).isLoss()).isFalse();
    assertThat(new Exit.Bankruptcy().adjusting(COMMON).isLoss()).isTrue();
    assertThat(new Exit.Bankruptcy().adjusting(COMMON).isEnd()).isTrue();
  }

  @Test
  void changesNothing_whenOnlyTheNameChanges() {
    assertThat(new Renaming.SymbolChange("AA").adjusting(COMMON).isNone()).isTrue();
    assertThat(new Renaming.Redenomination(USD, EUR, dec("0.8")).adjusting(COMMON).isNone())
        .isTrue();
  }

  @Test
  void refusesWhatNoIssuerDoes() {
    Ratio above = new Ratio(dec("0.5"), dec("1.01"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recapitalisation.FloatChange(above))
        .withMessageContaining("at most 1");
    assertThat(new Recapitalisation.FloatChange(new Ratio(dec("1"), dec("0.5"))).change().before())
        .isEqualByComparingTo("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recapitalisation.TenderBuyBack(dec("10"), dec("10"), dec("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Renaming.SymbolChange(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Renaming.Redenomination(USD, USD, dec("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(dec("0"), dec("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(dec("1"), dec("0")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exit.CashMerger(dec("0")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Distribution.SpinOff(
                    id("K"), dec("1"), dec("1"), Optional.of(BigDecimal.ZERO)));
  }

  @Test
  void changesACountByARatio_oneAfterTheOther() {
    Ratio third = new Ratio(dec("3.0"), dec("1"));

    assertThat(third.of(dec("9"))).isEqualByComparingTo("3");
    assertThat(third.then(new Ratio(dec("1"), dec("6"))).of(dec("9"))).isEqualByComparingTo("18");
    assertThat(third.then(third).of(dec("9"))).isEqualByComparingTo("1");
    assertThat(third.isSame()).isFalse();
    assertThat(new Ratio(dec("2.0"), dec("2")).isSame()).isTrue();
    assertThat(third).isEqualTo(new Ratio(dec("3"), dec("1.0")));
  }

  /** What is paid is for shares before the split, or after it; counts and ends stay last. */
  @Test
  void turnsTheOrderAround() {
    assertThat(inTurn(SameDayOrder.CASH_RIGHTS_SPLIT))
        .containsExactly(Turn.CASH, Turn.SPIN_OFF, Turn.RIGHTS, Turn.SPLIT, Turn.COUNT, Turn.EXIT);
    assertThat(inTurn(SameDayOrder.SPLIT_RIGHTS_CASH))
        .containsExactly(Turn.SPLIT, Turn.RIGHTS, Turn.SPIN_OFF, Turn.CASH, Turn.COUNT, Turn.EXIT);
  }

  private static List<Turn> inTurn(SameDayOrder order) {
    return Stream.of(
            new Exit.Delisting(),
            new Recapitalisation.ShareCountChange(Ratio.SAME),
            new Distribution.Dividend(dec("1")),
            new Recapitalisation.Rights(dec("1"), dec("1"), dec("1")),
            new Distribution.SpinOff(id("K"), dec("1"), dec("1"), Optional.empty()),
            new Recapitalisation.StockDividend(dec("1"), dec("1")))
        .map(CorporateAction::turn)
        .sorted(order.comparator())
        .toList();
  }

  private static BigDecimal ex(CorporateAction action, Circumstances circumstances) {
    return action.adjusting(circumstances).priceAfter(dec("20"));
  }

  private static Circumstances treating(SpecialDividends special, SpinOffs spinOffs) {
    return new Circumstances(
        Optional.of(dec("20")),
        Optional.of(dec("0.2")),
        new Treatment(SameDayOrder.CASH_RIGHTS_SPLIT, special, spinOffs, Withholding.NONE));
  }

  private static Circumstances neverTraded() {
    return new Circumstances(Optional.empty(), Optional.empty(), Treatment.COMMON);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
