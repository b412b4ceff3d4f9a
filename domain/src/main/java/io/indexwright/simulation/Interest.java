package io.indexwright.simulation;

import io.indexwright.portfolio.Balances;
import io.indexwright.simulation.policy.MoneyRules;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What cash earns from one close to the next, at the rate that was in force at the first. */
record Interest(Plan plan) {

  /** Returns the interest, exact; nothing if no rate is asked for or none was in force. */
  BigDecimal over(Balances balances, LocalDate from, LocalDate to) {
    return plan.policy()
        .money()
        .interest()
        .map(rule -> over(balances, rule, from, to))
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal over(
      Balances balances, MoneyRules.Interest rule, LocalDate from, LocalDate to) {
    BigDecimal cash = balances.cashIn(plan.currency()).amount();
    return plan.scene()
        .stage()
        .market()
        .interest()
        .rate(rule.series(), from)
        .map(rate -> rule.dayCount().part(cash.multiply(rate), from, to))
        .orElse(BigDecimal.ZERO);
  }
}
