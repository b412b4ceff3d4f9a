package io.indexwright.allocation;

import io.indexwright.allocation.trading.Trade;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a ticket takes, reckoned again from the fees, the price and the rate alone. */
record Bill(Planned planned) {

  /** Returns what comes in, negative for what is paid. */
  Money cash(OrderTicket ticket) {
    Money local = local(ticket);
    return ticket.side() == Side.BUY
        ? planned.conditions().exchange().priceOf(local).negated()
        : planned.conditions().exchange().proceedsOf(local);
  }

  /** Returns what is paid or got, its fee included, in the currency of the price. */
  Money local(OrderTicket ticket) {
    Money worth = price(ticket.instrument()).times(ticket.quantity(), RoundingMode.HALF_UP);
    String country = planned.conditions().of(ticket.instrument()).country();
    Money fee =
        planned.policy().fees().on(new Trade(ticket.side(), country, ticket.quantity(), worth));
    return ticket.side() == Side.BUY ? worth.plus(fee) : worth.minus(fee);
  }

  /** Returns the exact value in the currency of the plan. */
  BigDecimal value(InstrumentId id, Quantity units) {
    Price price = price(id);
    return price
        .perUnit()
        .multiply(planned.conditions().exchange().rateOf(price.currency()))
        .multiply(units.units());
  }

  private Price price(InstrumentId id) {
    return planned.book().priceOf(id).orElseThrow();
  }
}
