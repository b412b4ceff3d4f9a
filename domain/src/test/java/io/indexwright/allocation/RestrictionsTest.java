package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.aimingAt;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.allocation.Planned.why;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.Reason.Bar;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two targets of one half each, A at 10 and B at 20, unless a case says otherwise. */
class RestrictionsTest {
  private static final Planned HALVES =
      aimingAt(weights("A", "0.5", "B", "0.5"), "A", "10", "B", "20", "X", "10");
  private static final Restrictions NONE = Restrictions.none();

  @Nested
  class Buffers {

    /** A tenth of 1000.05 is 100.005, so 100.01 are kept and 900.04 shared. */
    @Test
    void keepAPart_upToTheNextCent() {
      Allocation plan = HALVES.under(FREE.keepingInCash(Weight.of("0.1"))).of("1000.05");

      expect(plan, "0", "100.05", buy("A", "46"), buy("B", "22"));
      assertThat(plan.score().distance()).isEqualTo(usd("20.04"));
    }

    /** 400 of 1000 are for sale, 200 stay; of what is held, 300 A are too many. */
    @Test
    void keepAnAmount() {
      Planned keeping = HALVES.under(FREE.keeping(new Buffer.Amount(usd("200"))));

      expect(keeping.of("1000"), "0", "200", buy("A", "40"), buy("B", "20"));
      expect(keeping.of("200"), "0", "200");
      expect(keeping.of("199.99"), "0", "199.99");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Buffer.Amount(usd("-0.01")))
          .withMessageContaining("-0.01");
      assertThat(new Buffer.Amount(usd("7")).of(usd("1"))).isEqualTo(usd("7"));
    }

    /** A quarter of the 80 that the first 20 leave. */
    @Test
    void keepAPartOfWhatAnotherLeaves() {
      Buffer both = new Buffer.Amount(usd("20")).and(Weight.of("0.25"));

      assertThat(both.of(usd("100"))).isEqualTo(usd("40"));
      assertThat(both.of(usd("5"))).isEqualTo(usd("20"));
    }

    @Test
    void areNothingOfADebt() {
      assertThat(new Buffer.Part(Weight.of("0.5")).of(usd("-10"))).isEqualTo(usd("0"));
      assertThat(Buffer.none().of(usd("10"))).isEqualTo(usd("0"));
    }
  }

  @Nested
  class SmallestOrders {

    /**
     * Of 100, A and B should have 50 each: 5 A and 2 B. An order of 50 is allowed, one of 49.99
     * not.
     */
    @Test
    void areKept() {
      expect(smallest("50").of("100"), "0", "50", buy("A", "5"));
      expect(smallest("50.01").of("100"), "0", "40", buy("B", "3"));
      expect(smallest("60.01").of("100"), "0", "100");
    }

    @Test
    void holdBackSalesToo() {
      expect(smallest("30.01").of(portfolio("0", "A", "1", "B", "1", "X", "3")), "0", "0");
      expect(smallest("30").of(portfolio("0", "X", "3")), "0", "30", sell("X", "3"));
    }

    @Test
    void areNotNegative() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NONE.withSmallestOrder(new BigDecimal("-1")))
          .withMessageContaining("-1");
    }

    private Planned smallest(String amount) {
      return HALVES.within(NONE.withSmallestOrder(new BigDecimal(amount)));
    }
  }

  @Nested
  class Lists {

    /**
     * 60 A and 10 B are worth 800: A is 200 over and B 200 short, and the 100 in cash are for B.
     */
    @Test
    void keepWhatIsNeverTraded() {
      Allocation plan =
          HALVES.within(NONE.neverTrading(only("A"))).of(portfolio("100", "A", "60", "B", "10"));

      expect(plan, "0", "0", buy("B", "5"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.NEVER_TRADED));
      expect(HALVES.within(NONE.neverTrading(only("A"))).of("100"), "0", "40", buy("B", "3"));
      expect(HALVES.within(NONE.neverTrading(only("X"))).of(portfolio("0", "X", "9")), "0", "0");
    }

    @Test
    void keepWhatIsNeverSold_andBuyMoreOfIt() {
      Planned never = HALVES.within(NONE.neverSelling(only("A")));
      Allocation over = never.of(portfolio("100", "A", "60", "B", "10"));

      expect(over, "0", "0", buy("B", "5"));
      assertThat(why(over, "A")).isEqualTo(new Reason.Forbidden(Bar.NEVER_SOLD));
      expect(never.of("100"), "0", "10", buy("A", "5"), buy("B", "2"));
    }

    @Test
    void doNotBindWhatIsAtItsTarget() {
      Allocation plan =
          HALVES.within(NONE.neverTrading(only("A"))).of(portfolio("0", "A", "2", "B", "1"));

      expect(plan, "0", "0");
      assertThat(plan.skipped()).isEmpty();
    }
  }

  /** All is in X, which is no target. */
  @Nested
  class Turnover {

    /** A quarter of 400 may be sold: X is to go down to 300, A and B up to 50 each. */
    @Test
    void goesThatPartOfTheWay() {
      Allocation plan = turning("0.25").of(portfolio("0", "X", "40"));

      expect(plan, "0", "100", sell("X", "10"));
      assertThat(why(plan, "X")).isEqualTo(new Reason.Forbidden(Bar.TURNOVER));
      assertThat(plan.score().distance()).isEqualTo(usd("200"));
    }

    /** The 100 buy the 50 of A, and two of B. */
    @Test
    void goesThatPartOfTheWay_withBuysToo() {
      Allocation plan =
          turning("0.25")
              .under(policy("0.25").payingFrom(Funding.SALES_TOO))
              .of(portfolio("0", "X", "40"));

      expect(plan, "0", "10", sell("X", "10"), buy("A", "5"), buy("B", "2"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.TURNOVER));
    }

    /** 0.24 of 400 are 96, of which 9 X are sold; 48 for A and for B are 4 A and 2 B. */
    @Test
    void goesAcrossNoTarget() {
      expect(
          turning("0.24")
              .under(policy("0.24").payingFrom(Funding.SALES_TOO))
              .of(portfolio("0", "X", "40")),
          "0",
          "10",
          sell("X", "9"),
          buy("A", "4"),
          buy("B", "2"));
    }

    /**
     * A is where it should be, with 400 of 1000. B and C are to come to 300: 1.9 and 2.1 lots. Two
     * lots each are 600 of the 600 in cash, and within a limit of 0.6; at 0.59 they are not.
     */
    @Test
    void goesAcrossATarget_whileThatIsAllowed() {
      Planned three =
          aimingAt(weights("A", "0.4", "B", "0.3", "C", "0.3"), "A", "10", "B", "160", "C", "140");
      Portfolio start = portfolio("600", "A", "40");

      expect(
          three.within(NONE.turningOver(Weight.of("0.6"))).of(start),
          "0",
          "0",
          buy("B", "2"),
          buy("C", "2"));
      expect(
          three.within(NONE.turningOver(Weight.of("0.59"))).of(start),
          "0",
          "160",
          buy("B", "1"),
          buy("C", "2"));
    }

    /** 160 of 1000 are too much: two lots of 100 end nearer than one, but 0.17 are only 170. */
    @Test
    void goesNotAcross_whenThatAloneIsTooMuch() {
      Planned one = aimingAt(weights("A", "0.84", "B", "0.16"), "A", "100", "B", "10");
      Allocation plan =
          one.within(NONE.turningOver(Weight.of("0.17"))).of(portfolio("0", "A", "10"));

      expect(one.of(portfolio("0", "A", "10")), "0", "200", sell("A", "2"));
      expect(plan, "0", "100", sell("A", "1"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.TURNOVER));
    }

    @Test
    void isNoLimit_atOne() {
      expect(turning("1").of(portfolio("0", "X", "40")), "0", "400", sell("X", "40"));
    }

    @Test
    void bindsSalesThatPayADebt() {
      assertThat(turning("0.1").outcome(portfolio("-100", "X", "40")))
          .isEqualTo(new AllocationOutcome.Overdrawn(usd("70")));
    }

    private AllocationPolicy policy(String part) {
      return FREE.within(NONE.turningOver(Weight.of(part)));
    }

    private Planned turning(String part) {
      return HALVES.under(policy(part));
    }
  }

  @Nested
  class FundedBySales {

    @Test
    void onlyIfThePolicySaysSo() {
      expect(HALVES.of(portfolio("0", "X", "10")), "0", "100", sell("X", "10"));
      expect(
          HALVES.under(FREE.payingFrom(Funding.SALES_TOO)).of(portfolio("0", "X", "10")),
          "0",
          "10",
          sell("X", "10"),
          buy("A", "5"),
          buy("B", "2"));
    }
  }

  @Nested
  class Debts {

    /** A sale costs 50: one A brings 50, two bring 150. */
    @Test
    void arePaidWhateverTheFee() {
      Planned dear =
          aimingAt(weights("A", "1"), "A", "100")
              .under(AllocationPolicy.investingAll(Cases.charging("50", "0")));

      expect(dear.of(portfolio("-100", "A", "10")), "50", "50", sell("A", "2"));
    }

    /** 300 are owed and no order may be below 500. */
    @Test
    void arePaidByAnOrderThatIsLargeEnough() {
      Planned large =
          aimingAt(weights("A", "1"), "A", "100")
              .within(NONE.withSmallestOrder(new BigDecimal("500")));

      expect(large.of(portfolio("-300", "A", "10")), "0", "200", sell("A", "5"));
    }

    /** A is never sold, so B pays, although it has too little already. */
    @Test
    void arePaidByWhatMayBeSold() {
      Planned never = HALVES.within(NONE.neverSelling(only("A")));

      expect(never.of(portfolio("-30", "A", "10", "B", "4")), "0", "10", sell("B", "2"));
      assertThat(never.outcome(portfolio("-90", "A", "10", "B", "4")))
          .isEqualTo(new AllocationOutcome.Overdrawn(Money.of("10", usd("0").currency())));
    }
  }

  private static SortedSet<InstrumentId> only(String name) {
    return new TreeSet<>(List.of(id(name)));
  }
}
