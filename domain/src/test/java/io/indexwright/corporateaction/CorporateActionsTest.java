package io.indexwright.corporateaction;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.corporateaction.Recapitalisation.Rights;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.corporateaction.Recapitalisation.StockDividend;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.market.Adjustments;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A closes at 20 on the Tuesday before everything happens on a Wednesday. */
class CorporateActionsTest {
  private static final PriceHistory CLOSES =
      history(on("2024-01-01", "A", "40"), on("2024-01-02", "A", "20"));

  @Test
  void makesTwoSharesOfOne() {
    assertThat(adjustment(new Split(dec("2"), dec("1")))).contains(made("1", "2", "0"));
    assertThat(exPrice(new Split(dec("2"), dec("1")))).isEqualByComparingTo("10");
  }

  @Test
  void makesOneShareOfTen() {
    assertThat(exPrice(new Split(dec("1"), dec("10")))).isEqualByComparingTo("200");
  }

  /** Three for five given, so eight where there were five. */
  @Test
  void addsSharesThatAreGiven() {
    assertThat(exPrice(new StockDividend(dec("3"), dec("5")))).isEqualByComparingTo("12.5");
  }

  @Test
  void takesASpecialDividendOffThePrice() {
    assertThat(exPrice(new SpecialDividend(dec("1.5")))).isEqualByComparingTo("18.5");
  }

  /** Four at 20 and one at 15 are 95 for five. */
  @Test
  void takesUpRightsThatCostLessThanTheShare() {
    assertThat(exPrice(new Rights(dec("1"), dec("4"), dec("15")))).isEqualByComparingTo("19");
  }

  @Test
  void leavesRightsThatCostAsMuchOrMore() {
    assertThat(adjustment(new Rights(dec("1"), dec("4"), dec("20")))).isEmpty();
    assertThat(adjustment(new Rights(dec("1"), dec("4"), dec("21")))).isEmpty();
  }

  /** First 20 − 2 = 18, then halved; or first halved, then 10 − 2 = 8. */
  @Test
  void followsTheOrderOfTheDay() {
    CorporateAction cash = new SpecialDividend(dec("2"));
    CorporateAction split = new Split(dec("2"), dec("1"));

    assertThat(exPrice(SameDayOrder.CASH_RIGHTS_SPLIT, split, cash)).isEqualByComparingTo("9");
    assertThat(exPrice(SameDayOrder.SPLIT_RIGHTS_CASH, cash, split)).isEqualByComparingTo("8");
  }

  /** A share of 20 pays 6 and is worth 14 then, so rights at 15 are worth nothing. */
  @Test
  void judgesRightsByThePriceThatIsLeft() {
    CorporateAction rights = new Rights(dec("1"), dec("4"), dec("15"));

    assertThat(exPrice(SameDayOrder.CASH_RIGHTS_SPLIT, rights, new SpecialDividend(dec("6"))))
        .isEqualByComparingTo("14");
  }

  /** The close of 20 is before a 2-for-1 of Wednesday: on Thursday rights at 15 are dear. */
  @Test
  void judgesRightsByThePriceOfAShareOfToday() {
    CorporateActions two =
        new CorporateActions(
            Stream.of(
                    new Announcement(id("A"), day("2024-01-03"), new Split(dec("2"), dec("1"))),
                    new Announcement(
                        id("A"), day("2024-01-04"), new Rights(dec("1"), dec("4"), dec("15"))))
                .toList());

    assertThat(adjustments(two, SameDayOrder.CASH_RIGHTS_SPLIT).of(id("A"), day("2024-01-04")))
        .isEmpty();
  }

  @Test
  void doesNothingAboutRights_whenTheShareHasNeverTraded() {
    CorporateActions ofB =
        Announced.one("B", "2024-01-03", new Rights(dec("1"), dec("4"), dec("15")));

    assertThat(adjustments(ofB, SameDayOrder.CASH_RIGHTS_SPLIT).of(id("B"), day("2024-01-03")))
        .isEmpty();
  }

  @Test
  void refusesWhatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(dec("0"), dec("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(dec("1"), dec("0")));
    assertThatIllegalArgumentException().isThrownBy(() -> new StockDividend(dec("0"), dec("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> new StockDividend(dec("1"), dec("0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpecialDividend(dec("-1")))
        .withMessageContaining("special dividend must be positive: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rights(dec("1"), dec("4"), dec("0")))
        .withMessageContaining("subscription");
  }

  private static Optional<Adjustment> adjustment(CorporateAction... actions) {
    return adjustment(SameDayOrder.CASH_RIGHTS_SPLIT, actions);
  }

  private static Optional<Adjustment> adjustment(SameDayOrder order, CorporateAction... actions) {
    CorporateActions all =
        new CorporateActions(
            Stream.of(actions)
                .map(action -> new Announcement(id("A"), day("2024-01-03"), action))
                .toList());
    return adjustments(all, order).of(id("A"), day("2024-01-03"));
  }

  private static Adjustments adjustments(CorporateActions actions, SameDayOrder order) {
    return new Market(CLOSES, actions, Chronicle.empty(), Chronicle.empty())
        .adjustments(new Treatment(order, SpecialDividends.GROSS, SpinOffs.ADD, Withholding.NONE));
  }

  private static BigDecimal exPrice(CorporateAction action) {
    return exPrice(SameDayOrder.CASH_RIGHTS_SPLIT, action);
  }

  private static BigDecimal exPrice(SameDayOrder order, CorporateAction... actions) {
    return adjustment(order, actions).orElseThrow().priceAfter(dec("20"));
  }

  private static Adjustment made(String held, String after, String cash) {
    return new Adjustment(dec(held), dec(after), dec(cash));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
