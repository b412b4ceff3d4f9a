package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.charging;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.aimingAt;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.allocation.Planned.why;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.Reason.Bar;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every reason in a case where it can be seen to be true. */
class ReasonTest {
  private static final Planned ALL_IN_A = aimingAt(weights("A", "1"), "A", "100");

  @Nested
  class ShortOfCash {

    /** Nine cost 901 with the fee of 1, ten 1001: of 988.60, 12.40 more would do. */
    @Test
    void isWhatWouldBuyOneMoreLot() {
      Planned dollar = ALL_IN_A.under(AllocationPolicy.investingAll(charging("1", "0")));
      Reason reason = why(dollar.of("988.60"), "A");

      assertThat(reason).isEqualTo(new Reason.ShortOfCash(usd("12.40")));
      assertThat(reason.inWords()).isEqualTo("12.40 USD short of one more lot");
      assertThat(dollar.of("1001").tickets()).containsExactly(buy("A", "10"));
      assertThat(dollar.of("1000.99").tickets()).containsExactly(buy("A", "9"));
    }

    /** The first of A costs 1 more, for its fee; B would be 100 more. */
    @Test
    void countsTheFeeOfAFirstLot() {
      Planned two =
          aimingAt(weights("A", "0.5", "B", "0.5"), "A", "100", "B", "100")
              .under(AllocationPolicy.investingAll(charging("1", "0")));
      Allocation plan = two.of("150");

      expect(plan, "1.00", "49.00", buy("A", "1"));
      assertThat(why(plan, "B")).isEqualTo(new Reason.ShortOfCash(usd("52")));
    }

    /** Keeping 50, 80 of the 130 may be spent. */
    @Test
    void leavesTheBufferAlone() {
      assertThat(why(ALL_IN_A.under(FREE.keeping(new Buffer.Amount(usd("50")))).of("180"), "A"))
          .isEqualTo(new Reason.ShortOfCash(usd("70")));
    }

    /** An order of 500 or more is five lots of A, and 450 are there. */
    @Test
    void isForTheSmallestOrder_whereNothingIsBought() {
      Planned two =
          aimingAt(weights("A", "0.45", "B", "0.55"), "A", "100", "B", "550")
              .within(Restrictions.none().withSmallestOrder(new BigDecimal("500")));
      Allocation plan = two.of("1000");

      expect(plan, "0", "450", buy("B", "1"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.ShortOfCash(usd("50")));
    }

    /** Only 30 of 10,000 lots at 1 are paid for; that is a want of cash, and no limit. */
    @Test
    void isNoMatterOfTurnover() {
      Planned many =
          aimingAt(weights("A", "1"), "A", "0.01", "X", "100")
              .within(Restrictions.none().turningOver(Weight.of("0.9999")));
      Allocation plan = many.of(portfolio("0.30", "X", "100"));

      assertThat(plan.tickets()).contains(buy("A", "30"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.ShortOfCash(usd("0.01")));
    }

    /** X is sold, but only the 90 are spent: on three lots of A, and not two of each. */
    @Test
    void isSo_whereTheRuleItselfWouldHaveBoughtLess() {
      Planned two = aimingAt(weights("A", "0.5", "B", "0.5"), "A", "30", "B", "25", "X", "100");
      Allocation plan = two.of(portfolio("90", "X", "10"));

      expect(plan, "0", "1000", sell("X", "10"), buy("A", "3"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.ShortOfCash(usd("30")));
    }
  }

  @Nested
  class LessThanALot {

    /** 1050 should be in A; ten are held, and a sale of half a lot mends nothing. */
    @Test
    void isLeftOver() {
      Planned half = aimingAt(weights("A", "0.5", "B", "0.5"), "A", "100", "B", "1");
      Reason reason = why(half.of(portfolio("0", "A", "10", "B", "920")), "A");

      assertThat(reason).isEqualTo(new Reason.LessThanALot(usd("40"), usd("100")));
      assertThat(reason.inWords())
          .isEqualTo("40.00 USD off its target, less than a lot of 100.00 USD");
    }

    /** A lot of 0.4 cents is had for nothing, and yet too much. */
    @Test
    void isSo_evenIfALotRoundsToNothing() {
      Planned cheap = aimingAt(weights("A", "0.001", "B", "0.999"), "A", "0.004", "B", "1");

      assertThat(why(cheap.of("1"), "A")).isEqualTo(new Reason.LessThanALot(usd("0"), usd("0")));
    }

    /** Two A are 20 more than the 180 they should come to. */
    @Test
    void isTooMuch_afterABuy() {
      Planned two = aimingAt(weights("A", "0.18", "B", "0.82"), "A", "100", "B", "800");

      assertThat(why(two.of("1000"), "A"))
          .isEqualTo(new Reason.LessThanALot(usd("20"), usd("100")));
    }

    /** 40 of 340 are sold by a lot of 100, which leaves it 20 short of 260. */
    @Test
    void isMissing_afterASale() {
      Planned two = aimingAt(weights("A", "0.26", "B", "0.74"), "A", "100", "B", "1");
      Allocation plan = two.of(portfolio("0", "A", "3.4", "B", "660"));

      expect(plan, "0", "100", sell("A", "1"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.LessThanALot(usd("20"), usd("100")));
    }

    /** A simple rule never sells across a target, whatever the limit of turnover is. */
    @Test
    void isKeptByASimpleRule() {
      AllocationPolicy rule = FREE.by(new Method.FloorGreedy());
      Planned two = aimingAt(weights("A", "0.26", "B", "0.74"), "A", "100", "B", "1");

      assertThat(why(two.under(rule).of(portfolio("0", "A", "3.4", "B", "660")), "A"))
          .isEqualTo(new Reason.LessThanALot(usd("80"), usd("100")));
      assertThat(
              why(
                  two.under(rule.within(Restrictions.none().turningOver(Weight.of("0.9"))))
                      .of(portfolio("0", "A", "3.4", "B", "660")),
                  "A"))
          .isEqualTo(new Reason.LessThanALot(usd("80"), usd("100")));
    }
  }

  /** A should have 230 of 1000; the three lots that come closest are 300. */
  @Nested
  class UnderMinimum {
    private final Planned two = aimingAt(weights("A", "0.23", "B", "0.77"), "A", "100", "B", "770");

    @Test
    void isWhatTheLargestOrderLacks() {
      Reason reason = why(smallest("450").of("1000"), "A");

      assertThat(reason).isEqualTo(new Reason.UnderMinimum(usd("150")));
      assertThat(reason.inWords()).isEqualTo("150.00 USD short of the smallest order");
      assertThat(why(smallest("300.01").of("1000"), "A"))
          .isEqualTo(new Reason.UnderMinimum(usd("0.01")));
      assertThat(why(smallest("300").of("1000"), "A")).isEqualTo(new Reason.ShortOfCash(usd("70")));
    }

    /** All 250 of X are for sale. */
    @Test
    void countsAllThatMayBeSold() {
      Planned sale =
          aimingAt(weights("A", "1"), "A", "100", "X", "50")
              .within(Restrictions.none().withSmallestOrder(new BigDecimal("300")));

      assertThat(why(sale.of(portfolio("0", "X", "5")), "X"))
          .isEqualTo(new Reason.UnderMinimum(usd("50")));
    }

    private Planned smallest(String amount) {
      return two.within(Restrictions.none().withSmallestOrder(new BigDecimal(amount)));
    }
  }

  @Nested
  class FeeTooHigh {

    /** A is 19 short of 419: one lot more mends 38, both at A and in cash, for a fee of 40. */
    @Test
    void isMoreThanALotMends() {
      Planned nearly = aimingAt(weights("A", "0.0419", "B", "0.9581"), "A", "100", "B", "1000");
      Reason reason =
          why(
              nearly
                  .under(AllocationPolicy.investingAll(charging("40", "0")))
                  .of(portfolio("9600", "A", "4")),
              "A");

      assertThat(reason).isEqualTo(new Reason.FeeTooHigh(usd("40"), usd("38")));
      assertThat(reason.inWords()).isEqualTo("trading more mends 38.00 USD for a fee of 40.00 USD");
    }

    /** A is 20 short of 420. */
    @Test
    void isAsMuchAsALotMends() {
      Planned nearly = aimingAt(weights("A", "0.042", "B", "0.958"), "A", "100", "B", "1000");

      assertThat(
              why(
                  nearly
                      .under(AllocationPolicy.investingAll(charging("40", "0")))
                      .of(portfolio("9600", "A", "4")),
                  "A"))
          .isEqualTo(new Reason.FeeTooHigh(usd("40"), usd("40")));
    }

    /** A lot below its target mends its whole value twice: at A, and in cash. */
    @Test
    void isMoreThanTwiceALot() {
      assertThat(
              why(
                  ALL_IN_A.under(AllocationPolicy.investingAll(charging("201", "0"))).of("349"),
                  "A"))
          .isEqualTo(new Reason.FeeTooHigh(usd("201"), usd("200")));
    }

    /** Half a dollar of X is not sold for a dollar. */
    @Test
    void isMoreThanASaleMends() {
      Planned sale =
          aimingAt(weights("A", "1"), "A", "100", "X", "0.25")
              .under(AllocationPolicy.investingAll(charging("1", "0")));

      assertThat(why(sale.of(portfolio("0", "X", "2")), "X"))
          .isEqualTo(new Reason.FeeTooHigh(usd("1"), usd("0.50")));
    }

    /** With fees not counted, a lot that is not paid for is short of cash, whatever its fee. */
    @Test
    void isNoReason_whenFeesDoNotCount() {
      AllocationPolicy uncounted =
          AllocationPolicy.investingAll(charging("500", "0")).minimising(Objective.distance());

      assertThat(why(ALL_IN_A.under(uncounted).of("350"), "A"))
          .isEqualTo(new Reason.ShortOfCash(usd("250")));
    }

    /** The rule itself: no lot whose fee is twice what is missing. */
    @Test
    void isTheRuleOfAFilling() {
      AllocationPolicy rule =
          AllocationPolicy.investingAll(charging("200", "0")).by(new Method.LargestRemainder());
      Planned two = aimingAt(weights("A", "0.1", "B", "0.9"), "A", "100", "B", "900");

      assertThat(why(two.under(rule).of("1000"), "A"))
          .isEqualTo(new Reason.FeeTooHigh(usd("200"), usd("200")));
    }
  }

  /** 200 of A are too many, but one B costs 300, and A sells for no more than 200. */
  @Test
  void hasNothingToBuy_whenProceedsWouldLieIdle() {
    Planned two =
        aimingAt(weights("A", "0.5", "B", "0.5"), "A", "100", "B", "310")
            .under(AllocationPolicy.investingAll(charging("1", "0")).payingFrom(Funding.SALES_TOO));
    Reason reason = why(two.of(portfolio("0", "A", "5", "B", "0.9")), "A");

    assertThat(reason).isEqualTo(new Reason.NothingToBuy(usd("110.50")));
    assertThat(reason.inWords())
        .isEqualTo("110.50 USD off its target; what a sale brings would buy nothing");
  }

  @Test
  void isAtItsTarget() {
    Allocation plan = ALL_IN_A.of("300");

    assertThat(plan.explained()).containsOnlyKeys(id("A"));
    assertThat(why(plan, "A")).isEqualTo(new Reason.AtTarget());
    assertThat(new Reason.AtTarget().inWords()).isEqualTo("at its target");
    assertThat(plan.skipped()).isEmpty();
  }

  @Test
  void speaksOfEveryBar() {
    assertThat(new Reason.Forbidden(Bar.NEVER_TRADED).inWords()).isEqualTo("it is never traded");
    assertThat(new Reason.Forbidden(Bar.NEVER_SOLD).inWords()).isEqualTo("it is never sold");
    assertThat(new Reason.Forbidden(Bar.ONLY_BUYS).inWords())
        .isEqualTo("nothing is sold when money only comes in");
    assertThat(new Reason.Forbidden(Bar.ONLY_SALES).inWords())
        .isEqualTo("nothing is bought when money only goes out");
    assertThat(new Reason.Forbidden(Bar.TURNOVER).inWords())
        .isEqualTo("its part of the turnover that is allowed is used up");
    assertThat(new Reason.OthersFirst(usd("20")).inWords())
        .isEqualTo("20.00 USD off its target; others come first");
    assertThat(new Reason.NoLessRisk(usd("20")).inWords())
        .isEqualTo("20.00 USD off its target; one more lot would not lower the risk");
  }
}
