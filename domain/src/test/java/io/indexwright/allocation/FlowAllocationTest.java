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

import io.indexwright.allocation.Reason.Bar;
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.flow.Glide;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 500 A, 300 B and 200 C at 1 each, of which there should be 0.4, 0.4 and 0.2. */
class FlowAllocationTest {
  private static final Planned CASE =
      aimingAt(weights("A", "0.4", "B", "0.4", "C", "0.2"), "A", "1", "B", "1", "C", "1", "X", "1");

  @Nested
  class ComingIn {

    @Test
    void goesByTheRule_andNothingIsSold() {
      expect(in(FlowRule.WATER_FILL).of(holding("160")), "0", "0", buy("B", "140"), buy("C", "20"));
      expect(
          in(FlowRule.LEAST_SQUARES).of(holding("200")), "0", "0", buy("B", "170"), buy("C", "30"));
    }

    /** 87.50 and 12.50: whole units leave one, which the earlier of two equal claims gets. */
    @Test
    void goesInWholeLots() {
      expect(in(FlowRule.PRO_RATA).of(holding("100")), "0", "0", buy("B", "88"), buy("C", "12"));
    }

    /** A is 56 over a weight of 0.4 of 1100; C is 20 short of 0.2, and B comes first. */
    @Test
    void saysWhyTheOthersGetNothing() {
      Allocation plan = in(FlowRule.WATER_FILL).of(holding("100"));

      expect(plan, "0", "0", buy("B", "100"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.ONLY_BUYS));
      assertThat(why(plan, "C")).isEqualTo(new Reason.OthersFirst(usd("20")));
      assertThat(plan.score().distance()).isEqualTo(usd("0"));
    }

    @Test
    void keepsWhatIsNoTarget() {
      Allocation plan = in(FlowRule.PRO_RATA).of(portfolio("50", "X", "70"));

      expect(plan, "0", "0", buy("A", "20"), buy("B", "20"), buy("C", "10"));
      assertThat(why(plan, "X")).isEqualTo(new Reason.Forbidden(Bar.ONLY_BUYS));
    }

    /** B may not be bought, so C gets all, being the lowest of the others. */
    @Test
    void passesOverWhatIsNeverTraded() {
      Planned barred =
          in(FlowRule.WATER_FILL)
              .within(Restrictions.none().neverTrading(new TreeSet<>(List.of(id("B")))));
      Allocation plan = barred.of(holding("50"));

      expect(plan, "0", "0", buy("C", "50"));
      assertThat(why(plan, "B")).isEqualTo(new Reason.Forbidden(Bar.NEVER_TRADED));
    }

    @Test
    void saysWhatOneLotNeeds_whenNothingComesIn() {
      assertThat(why(in(FlowRule.WATER_FILL).of(holding("0")), "B"))
          .isEqualTo(new Reason.ShortOfCash(usd("1")));
    }

    @Test
    void paysNoDebt() {
      assertThat(in(FlowRule.PRO_RATA).outcome(holding("-5")))
          .isEqualTo(new AllocationOutcome.Overdrawn(usd("5")));
    }

    private Planned in(FlowRule rule) {
      return CASE.under(FREE.moving(new Flow.Contribution(rule)));
    }
  }

  @Nested
  class GoingOut {

    @Test
    void goesByTheRule_andNothingIsBought() {
      expect(
          out(FlowRule.WATER_FILL, "160").of(holding("0")),
          "0",
          "160",
          sell("A", "140"),
          sell("C", "20"));
      expect(
          out(FlowRule.LEAST_SQUARES, "200").of(holding("0")),
          "0",
          "200",
          sell("A", "170"),
          sell("C", "30"));
      expect(
          out(FlowRule.PRO_RATA, "100").of(holding("0")),
          "0",
          "100",
          sell("A", "88"),
          sell("C", "12"));
    }

    /** 100 asked for and 40 there: 60 are raised, all from A; B and C stay. */
    @Test
    void raisesOnlyWhatIsMissing() {
      Allocation plan = out(FlowRule.WATER_FILL, "100").of(holding("40"));

      expect(plan, "0", "100", sell("A", "60"));
      assertThat(plan.score().distance()).isEqualTo(usd("0"));
      assertThat(why(plan, "B")).isEqualTo(new Reason.Forbidden(Bar.ONLY_SALES));
      assertThat(why(plan, "C")).isEqualTo(new Reason.OthersFirst(usd("12")));
      expect(out(FlowRule.WATER_FILL, "40").of(holding("40")), "0", "40");
    }

    /** The fee of 7 is raised as well: 107 A. */
    @Test
    void raisesTheFeesToo() {
      AllocationPolicy policy =
          AllocationPolicy.investingAll(Cases.charging("7", "0"))
              .moving(new Flow.Withdrawal(FlowRule.WATER_FILL, usd("100")));

      expect(CASE.under(policy).of(holding("0")), "7.00", "100", sell("A", "107"));
    }

    @Test
    void keepsTheBuffer_untilThereIsNoOtherCash() {
      AllocationPolicy policy =
          FREE.keeping(new Buffer.Amount(usd("50")))
              .moving(new Flow.Withdrawal(FlowRule.WATER_FILL, usd("100")));

      expect(CASE.under(policy).of(holding("0")), "0", "150", sell("A", "133"), sell("C", "17"));
      expect(CASE.under(policy).of(portfolio("0", "A", "120")), "0", "120", sell("A", "120"));
    }

    @Test
    void saysWhatIsMissing() {
      assertThat(out(FlowRule.PRO_RATA, "1234.56").outcome(holding("34.56")))
          .isEqualTo(new AllocationOutcome.Overdrawn(usd("200")));
    }

    /** 30 of B are asked for by a minimum of 40, and 40 sold. */
    @Test
    void sellsNoLessThanTheSmallestOrder() {
      Planned large =
          out(FlowRule.WATER_FILL, "30")
              .within(Restrictions.none().withSmallestOrder(new BigDecimal("40")));

      expect(large.of(holding("0")), "0", "40", sell("A", "40"));
      assertThat(large.outcome(portfolio("0", "A", "39")))
          .isEqualTo(new AllocationOutcome.Overdrawn(usd("30")));
    }

    /** A may not be sold, so the next highest pays: C down to the ratio of B, 0.2 × 750 = 150. */
    @Test
    void passesOverWhatIsNeverSold() {
      Planned barred =
          out(FlowRule.WATER_FILL, "50")
              .within(Restrictions.none().neverSelling(new TreeSet<>(List.of(id("A")))));
      Allocation plan = barred.of(holding("0"));

      expect(plan, "0", "50", sell("C", "50"));
      assertThat(why(plan, "A")).isEqualTo(new Reason.Forbidden(Bar.NEVER_SOLD));
    }

    /** A tenth of 1000 may be turned over. */
    @Test
    void turnsOverNoMoreThanTheLimit() {
      Planned limited =
          out(FlowRule.WATER_FILL, "100").within(Restrictions.none().turningOver(Weight.of("0.1")));
      Planned tooMuch =
          out(FlowRule.WATER_FILL, "101").within(Restrictions.none().turningOver(Weight.of("0.1")));

      expect(limited.of(holding("0")), "0", "100", sell("A", "100"));
      assertThat(tooMuch.outcome(holding("0")))
          .isEqualTo(new AllocationOutcome.Overdrawn(usd("1")));
    }

    private Planned out(FlowRule rule, String amount) {
      return CASE.under(FREE.moving(new Flow.Withdrawal(rule, usd(amount))));
    }
  }

  /** From A to B in three days: 300 of 900 each day, whatever the price of A does on the second. */
  @Test
  void glidesToTheTarget() {
    SortedMap<InstrumentId, Weight> wanted = weights("B", "1").weights();
    Portfolio now = portfolio("0", "A", "90");
    String[] prices = {"10", "20", "5"};
    for (int day = 1; day <= 3; day++) {
      String price = prices[day - 1];
      SortedMap<InstrumentId, Weight> targets =
          new Glide(3).targetsOn(day, held(now, price), wanted);
      Allocation plan =
          aimingAt(new TargetWeights(targets), "A", price, "B", "10")
              .under(FREE.payingFrom(Funding.SALES_TOO))
              .of(now);
      now = after(now, plan);
    }

    assertThat(now).isEqualTo(portfolio("0", "B", "105"));
  }

  private static SortedMap<InstrumentId, BigDecimal> held(Portfolio now, String priceOfA) {
    BigDecimal ofA = now.holdingOf(id("A")).units().multiply(new BigDecimal(priceOfA));
    BigDecimal ofB = now.holdingOf(id("B")).units().multiply(BigDecimal.TEN);
    List<Weight> weights = Weight.sharing(List.of(ofA, ofB));
    SortedMap<InstrumentId, BigDecimal> held = new TreeMap<>();
    held.put(id("A"), weights.get(0).fraction());
    held.put(id("B"), weights.get(1).fraction());
    return held;
  }

  private static Portfolio after(Portfolio now, Allocation plan) {
    SortedMap<InstrumentId, Quantity> holdings = new TreeMap<>(now.holdings());
    for (OrderTicket ticket : plan.tickets()) {
      Quantity before = holdings.getOrDefault(ticket.instrument(), Quantity.NONE);
      holdings.put(
          ticket.instrument(),
          ticket.side() == Side.BUY
              ? before.plus(ticket.quantity())
              : before.minus(ticket.quantity()));
    }
    return new Portfolio(new PortfolioId(new UUID(0, 1)), plan.cashLeft(), holdings);
  }

  private static Portfolio holding(String cash) {
    return portfolio(cash, "A", "500", "B", "300", "C", "200");
  }
}
