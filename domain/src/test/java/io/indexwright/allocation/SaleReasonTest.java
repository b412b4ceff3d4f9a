package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
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
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why no more is sold, and why nothing is bought where sales raise cash. */
class SaleReasonTest {
  private static final Planned ALL_IN_A = aimingAt(weights("A", "1"), "A", "100");
  private static final Restrictions NONE = Restrictions.none();

  static List<Method> rules() {
    return List.of(new Method.FloorGreedy(), new Method.LargestRemainder());
  }

  /** Of 1000 in all, 340 are in A, in lots of 100, and 660 in B, in lots of 1. */
  @Nested
  class PartOfALot {

    /** With a fee of 60, one lot brings A from 80 above its target to 20 below, and mends 60. */
    @Test
    void isNotWorthItsFee() {
      Allocation plan = allocated(AllocationPolicy.investingAll(charging("60", "0")), "0.26");

      expect(plan, "0", "0");
      assertThat(why(plan, "A")).isEqualTo(new Reason.FeeTooHigh(usd("60"), usd("60")));
    }

    @Test
    void mendsNothing_whenItIsHalfOfIt() {
      Allocation plan =
          aimingAt(weights("A", "0.3", "B", "0.7"), "A", "100", "B", "1")
              .of(portfolio("0", "A", "3.5", "B", "650"));

      expect(plan, "0", "0");
      assertThat(why(plan, "A")).isEqualTo(new Reason.LessThanALot(usd("50"), usd("100")));
    }

    @ParameterizedTest
    @MethodSource("io.indexwright.allocation.SaleReasonTest#rules")
    void isNotSoldByARule_whateverItsFee(Method rule) {
      Allocation free = allocated(FREE.by(rule), "0.26");
      Allocation dear =
          allocated(AllocationPolicy.investingAll(charging("60", "0")).by(rule), "0.26");

      expect(free, "0", "0");
      assertThat(why(free, "A")).isEqualTo(new Reason.LessThanALot(usd("80"), usd("100")));
      assertThat(why(dear, "A")).isEqualTo(new Reason.LessThanALot(usd("80"), usd("100")));
    }

    /** With 50 of 1000 to be turned over, A is to go down to 290. By its weight it may not. */
    @ParameterizedTest
    @MethodSource("io.indexwright.allocation.SaleReasonTest#rules")
    void isNoMatterOfTurnover_unlessItsWeightAsksForALot(Method rule) {
      AllocationPolicy policy = FREE.by(rule).within(NONE.turningOver(Weight.of("0.05")));

      assertThat(why(allocated(policy, "0.26"), "A"))
          .isEqualTo(new Reason.LessThanALot(usd("50"), usd("100")));
      assertThat(why(allocated(policy, "0.24"), "A")).isEqualTo(new Reason.Forbidden(Bar.TURNOVER));
      assertThat(why(allocated(policy.by(Method.exact()), "0.26"), "A"))
          .isEqualTo(new Reason.Forbidden(Bar.TURNOVER));
    }

    private Allocation allocated(AllocationPolicy policy, String weightOfA) {
      String rest = BigDecimal.ONE.subtract(new BigDecimal(weightOfA)).toPlainString();
      return aimingAt(weights("A", weightOfA, "B", rest), "A", "100", "B", "1")
          .under(policy)
          .of(portfolio("0", "A", "3.4", "B", "660"));
    }
  }

  /** A is 130 above its target, and one lot of it would mend 100 for a fee of 110. */
  @ParameterizedTest
  @MethodSource("rules")
  void doesNotWeighASaleAgainstBuys_byARule(Method rule) {
    AllocationPolicy policy =
        AllocationPolicy.investingAll(charging("110", "0")).by(rule).payingFrom(Funding.SALES_TOO);
    Allocation plan =
        aimingAt(weights("A", "0.37", "B", "0.63"), "A", "100", "B", "1000")
            .under(policy)
            .of(portfolio("500", "A", "5"));

    expect(plan, "0", "500");
    assertThat(why(plan, "A")).isEqualTo(new Reason.FeeTooHigh(usd("110"), usd("100")));
  }

  @Nested
  class RaisingCash {

    /** A is to come to 950: one lot is sold for the 50 asked for. */
    @Test
    void goesPastATargetByPartOfALot() {
      Allocation plan = ALL_IN_A.under(paying(FREE, "50")).of(portfolio("0", "A", "10"));

      expect(plan, "0", "100", sell("A", "1"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.LessThanALot(usd("50"), usd("100")));
    }

    /** 100 are owed and a sale costs 50, so two lots go; 900 would be left without the fee. */
    @Test
    void goesPastATargetByAWholeLot() {
      Allocation plan =
          ALL_IN_A
              .under(AllocationPolicy.investingAll(charging("50", "0")))
              .of(portfolio("-100", "A", "10"));

      expect(plan, "50", "50", sell("A", "2"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.ONLY_SALES));
    }

    /** A, which is above its target, may not be sold, so B pays, and C has to wait. */
    @Test
    void buysNothing() {
      Allocation plan =
          aimingAt(weights("A", "0.1", "B", "0.5", "C", "0.4"), "A", "10", "B", "20", "C", "10")
              .within(NONE.neverSelling(only("A")))
              .of(portfolio("-30", "A", "10", "B", "3"));

      expect(plan, "0", "10", sell("B", "2"));
      assertThat(why(plan, "B")).isEqualTo(new Reason.Forbidden(Bar.ONLY_SALES));
      assertThat(why(plan, "C")).isEqualTo(new Reason.Forbidden(Bar.ONLY_SALES));
    }

    /** A is to go down by 60, which is less than its lot; all of it is less than an order. */
    @Test
    void sellsNoPartOfALot() {
      Allocation plan =
          aimingAt(weights("A", "0.2", "B", "0.8"), "A", "100", "B", "10")
              .under(paying(FREE.within(NONE.withSmallestOrder(new BigDecimal("210"))), "300"))
              .of(portfolio("0", "A", "2", "B", "80"));

      expect(plan, "0", "300", sell("B", "30"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.LessThanALot(usd("60"), usd("100")));
    }

    /**
     * 90 of 1000 may be turned over where 140 are asked for, so A is to go down by 40 × 90 ÷ 140. X
     * may not be sold, a lot of A is too much, and B pays the 30.
     */
    @Test
    void sellsNoPartOfALot_whateverMayBeTurnedOver() {
      Allocation plan =
          aimingAt(weights("A", "0.36", "B", "0.64"), "A", "100", "B", "10", "X", "10")
              .within(NONE.neverSelling(only("X")).turningOver(Weight.of("0.09")))
              .of(portfolio("-30", "A", "4", "B", "53", "X", "10"));

      expect(plan, "0", "0", sell("B", "3"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.LessThanALot(usd("25.71"), usd("100")));
    }

    private AllocationPolicy paying(AllocationPolicy policy, String amount) {
      return policy.moving(new Flow.Withdrawal(FlowRule.PRO_RATA, usd(amount)));
    }
  }

  private static SortedSet<InstrumentId> only(String name) {
    return new TreeSet<>(List.of(id(name)));
  }
}
