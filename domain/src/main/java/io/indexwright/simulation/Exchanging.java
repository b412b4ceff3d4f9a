package io.indexwright.simulation;

import io.indexwright.money.Money;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.simulation.Journal.Sum;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.view.AsOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/** Changes money at the rates of one day, and counts what is lost in it. */
record Exchanging(Plan plan, Journal journal, AsOf view) {

  /** Brings all foreign cash home. */
  Balances home(Balances before) {
    Balances after = before;
    for (Money cash : List.copyOf(before.cash().values())) {
      if (!cash.currency().equals(plan.currency())) {
        after = exchanged(after, cash, home(cash));
      }
    }
    return after;
  }

  private Money home(Money foreign) {
    BigDecimal kept = BigDecimal.ONE.subtract(spread());
    return Money.rounded(inCurrency(foreign).multiply(kept), plan.currency(), RoundingMode.FLOOR);
  }

  BigDecimal spread() {
    return plan.policy().money().fx().map(MoneyRules.Fx::spread).orElse(BigDecimal.ZERO);
  }

  /** Gives money of one currency for money of another; both may be negative. */
  Balances exchanged(Balances before, Money given, Money received) {
    journal.add(Sum.EXCHANGE, inCurrency(given).subtract(inCurrency(received)));
    Fact fact =
        given.isNegative() || received.isNegative()
            ? new Fact.Exchanged(received.negated(), given.negated())
            : new Fact.Exchanged(given, received);
    return journal.post(before, view, Kind.EXCHANGE, fact);
  }

  private BigDecimal inCurrency(Money money) {
    return money.amount().multiply(rate(money.currency()));
  }

  BigDecimal rate(Currency currency) {
    return view.rate(currency);
  }
}
