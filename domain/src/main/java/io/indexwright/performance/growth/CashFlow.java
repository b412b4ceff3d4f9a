package io.indexwright.performance.growth;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that changes hands on a day.
 *
 * @param amount above zero for whoever gets it; who that is, the measure that takes it says
 */
public record CashFlow(LocalDate on, Money amount) {

  /** Returns the same as the other side sees it. */
  public CashFlow negated() {
    return new CashFlow(on, amount.negated());
  }

  double number() {
    return amount.amount().doubleValue();
  }

  static void checkOneCurrency(Money first, List<CashFlow> flows) {
    flows.forEach(
        flow -> CurrencyMismatchException.check(first.currency(), flow.amount().currency()));
  }
}
