package io.indexwright.risk;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account worth 10,000 dollars: 4,000 in cash, 500 of it reserved, 60 A at 100, of which 10 are
 * on sale; 5 A are on order. 3 orders were sent and 200 lost today. An order costs 1 dollar.
 */
public final class Accounts {
  public static final InstrumentId A = id("A");
  public static final Commission ONE_DOLLAR = new Commission(money("1"), BigDecimal.ZERO);
  public static final AccountExposure ACCOUNT =
      new AccountExposure(
          money("10000"),
          money("4000"),
          money("500"),
          money("200"),
          3,
          new TreeMap<>(
              Map.of(
                  A,
                  new AccountExposure.Line(
                      Optional.of(usd("100")), Quantity.of(60), Quantity.of(5), Quantity.of(10)))));

  private Accounts() {}

  public static Money money(String amount) {
    return Money.of(amount, USD);
  }

  public static OrderTicket buy(long units) {
    return new OrderTicket(A, Side.BUY, Quantity.of(units));
  }

  public static OrderTicket sell(long units) {
    return new OrderTicket(A, Side.SELL, Quantity.of(units));
  }

  public static RiskLimits limits(RiskLimit... limits) {
    return new RiskLimits(ONE_DOLLAR, List.of(limits));
  }
}
