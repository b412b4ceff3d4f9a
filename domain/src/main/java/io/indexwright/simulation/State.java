package io.indexwright.simulation;

import io.indexwright.portfolio.Balances;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a run stands between two sessions.
 *
 * @param lastTraded when it was rebalanced last
 * @param accrued interest that was not credited yet, exact
 */
record State(Balances balances, LocalDate lastTraded, Due due, BigDecimal accrued) {

  State with(Balances other) {
    return new State(other, lastTraded, due, accrued);
  }

  State with(Due other) {
    return new State(balances, lastTraded, other, accrued);
  }

  State rebalancedOn(LocalDate date) {
    return new State(balances, date, due, accrued);
  }

  State accruing(BigDecimal interest) {
    return new State(balances, lastTraded, due, accrued.add(interest));
  }
}
