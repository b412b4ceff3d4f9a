package io.indexwright.risk;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static io.indexwright.risk.Accounts.A;
import static io.indexwright.risk.Accounts.ACCOUNT;
import static io.indexwright.risk.Accounts.buy;
import static io.indexwright.risk.Accounts.limits;
import static io.indexwright.risk.Accounts.money;
import static io.indexwright.risk.Accounts.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.money.Weight;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every limit, exactly at it and one step beyond. */
class RiskLimitTest {

  @Test
  void boundsTheValueOfAnOrder() {
    RiskLimit limit = new RiskLimit.Notional(money("2000"));

    allows(limit, buy(20));
    refuses(limit, buy(21), "NOTIONAL of A: 2100 is more than 2000");
    refuses(limit, sell(21), "NOTIONAL of A: 2100 is more than 2000");
    allows(limit, limited(buy(20), "100"));
    refuses(limit, limited(buy(20), "100.01"), "2000.2 is more than 2000");
  }

  @Test
  void boundsTheUnitsOfAnOrder() {
    RiskLimit limit = new RiskLimit.OrderQuantity(Quantity.of(20));

    allows(limit, buy(20));
    refuses(limit, sell(21), "QUANTITY of A: 21 is more than 20");
  }

  /** 60 are held and 5 on order: with 15 more they are 80, worth 8,000 of 10,000. */
  @Test
  void boundsTheWeightOfAPosition() {
    RiskLimit limit = new RiskLimit.PositionWeight(Weight.of("0.8"));

    allows(limit, buy(15));
    refuses(limit, buy(16), "POSITION_WEIGHT of A: 8100 is more than 8000");
    allows(limit, sell(60));
  }

  @Test
  void boundsTheOrdersOfADay() {
    allows(new RiskLimit.DailyCount(4), sell(1));
    refuses(new RiskLimit.DailyCount(3), sell(1), "DAILY_COUNT of A: 4 is more than 3");
  }

  @Test
  void boundsTheLossOfADay_butLetsSalesGo() {
    allows(new RiskLimit.DailyLoss(money("200")), buy(1));
    refuses(
        new RiskLimit.DailyLoss(money("199.99")),
        buy(1),
        "DAILY_LOSS of A: 200 is more than 199.99");
    allows(new RiskLimit.DailyLoss(money("199.99")), sell(1));
  }

  /** 5 per cent of 100 on either side, for a limit and for a stop. */
  @Test
  void boundsHowFarAPriceIsFromTheReference() {
    RiskLimit limit = new RiskLimit.PriceBand(Weight.of("0.05"));

    allows(limit, limited(buy(1), "105"));
    allows(limit, limited(sell(1), "95"));
    refuses(limit, limited(buy(1), "105.01"), "PRICE_BAND of A: 5.01 is more than 5");
    refuses(limit, limited(sell(1), "94.99"), "PRICE_BAND of A: 5.01 is more than 5");
    refuses(limit, stopped(buy(1), "106"), "6 is more than 5");
    refuses(limit, stopLimited(buy(1), "107", "101"), "7 is more than 5");
    allows(limit, buy(1));
    allows(limit, new OrderTicket(id("Z"), Side.BUY, Quantity.of(1)));
  }

  @Test
  void letsNothingRestrictedThrough() {
    RiskLimit limit = new RiskLimit.Restricted(new TreeSet<>(List.of(A)));

    refuses(limit, sell(1), "RESTRICTED of A: 1 is more than 0");
    allows(limit, new OrderTicket(id("B"), Side.SELL, Quantity.of(1)));
  }

  /** 3,500 of the cash are free, and the order costs a dollar. */
  @Test
  void boundsABuyByTheCashThatIsNotReserved() {
    RiskLimit limit = new RiskLimit.BuyingPower();

    allows(limit, limited(buy(1), "3499"));
    refuses(limit, limited(buy(1), "3499.01"), "BUYING_POWER of A: 4000.01 is more than 4000");
    allows(limit, sell(50));
  }

  /** 60 are held, 10 of them on sale. */
  @Test
  void boundsASaleByWhatIsHeldAndNotOnSale() {
    RiskLimit limit = new RiskLimit.Covered();

    allows(limit, sell(50));
    refuses(limit, sell(51), "COVERED of A: 61 is more than 60");
    allows(limit, buy(1000));
    refuses(limit, new OrderTicket(id("Z"), Side.SELL, Quantity.of(1)), "1 is more than 0");
  }

  @Test
  void refusesWhatCannotBeMeasured() {
    OrderTicket unknown = new OrderTicket(id("Z"), Side.BUY, Quantity.of(1));

    refuses(new RiskLimit.Notional(money("2000")), unknown, "NOTIONAL of Z: no price");
    refuses(new RiskLimit.PositionWeight(Weight.of("1")), unknown, "POSITION_WEIGHT of Z: no");
    refuses(new RiskLimit.BuyingPower(), unknown, "BUYING_POWER of Z: no price");
    refuses(new RiskLimit.PriceBand(Weight.of("1")), limited(unknown, "1"), "PRICE_BAND of Z: no");
    allows(new RiskLimit.OrderQuantity(Quantity.of(1)), unknown);
  }

  @Test
  void refusesAnotherCurrency() {
    Money euros = Money.of("1", EUR);

    assertThatThrownBy(() -> limits(new RiskLimit.Notional(euros)).judge(buy(1), ACCOUNT))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> limits(new RiskLimit.DailyLoss(euros)).judge(buy(1), ACCOUNT))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  /** A buy is valued at its limit, else at the higher of its stop and the reference. */
  @Test
  void valuesAnOrderAtThePriceItMayCost() {
    worth(limited(buy(1), "90"), "90");
    worth(stopLimited(buy(1), "105", "106"), "106");
    worth(stopped(buy(1), "105"), "105");
    worth(stopped(buy(1), "95"), "100");
    worth(limited(sell(1), "110"), "110");
    worth(limited(sell(1), "90"), "100");
    worth(stopped(sell(1), "110"), "100");
  }

  /** A plan that spends exactly what there is must not be refused for a part of a cent. */
  @Test
  void roundsTheValueAsAFillIs() {
    worth(limited(buy(1), "90.004"), "90.00");
    worth(limited(buy(1), "90.005"), "90.01");
  }

  private static void worth(OrderTicket ticket, String dollars) {
    assertThat(new Proposal(ticket, ACCOUNT, Accounts.ONE_DOLLAR).notional())
        .contains(money(dollars));
  }

  private static void allows(RiskLimit limit, OrderTicket ticket) {
    assertThat(limits(limit).judge(ticket, ACCOUNT)).isInstanceOf(RiskVerdict.Accepted.class);
  }

  private static void refuses(RiskLimit limit, OrderTicket ticket, String saying) {
    List<Breach> breaches =
        limits(limit).judge(ticket, ACCOUNT).fold(a -> List.of(), RiskVerdict.Refused::breaches);
    assertThat(breaches).singleElement().asString().contains(saying);
    assertThat(breaches).extracting(Breach::limit).containsExactly(limit);
  }

  private static OrderTicket limited(OrderTicket ticket, String price) {
    return ticket.as(new OrderType.Limit(usd(price)), TimeInForce.day());
  }

  private static OrderTicket stopped(OrderTicket ticket, String price) {
    return ticket.as(new OrderType.Stop(usd(price)), TimeInForce.day());
  }

  private static OrderTicket stopLimited(OrderTicket ticket, String stop, String limit) {
    return ticket.as(new OrderType.StopLimit(usd(stop), usd(limit)), TimeInForce.day());
  }
}
