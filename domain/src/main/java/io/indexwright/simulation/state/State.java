package io.indexwright.simulation.state;

import io.indexwright.portfolio.Balances;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a run stands between two sessions.
 *
 * @param lastTraded when it was rebalanced last
 * @param accrued interest that was not credited yet, exact
 */
public record State(Balances balances, LocalDate lastTraded, Due due, BigDecimal accrued) {

  public State with(Balances other) {
    return new State(other, lastTraded, due, accrued);
  }

  public State with(Due other) {
    return new State(balances, lastTraded, other, accrued);
  }

  public State rebalancedOn(LocalDate date) {
    return new State(balances, date, due, accrued);
  }

  public State accruing(BigDecimal interest) {
    return new State(balances, lastTraded, due, accrued.add(interest));
  }
}
