package io.indexwright.simulation.result;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * What the transactions of a simulation come to, in its currency; foreign amounts at the rate of
 * their date, exact.
 *
 * @param contributed the first amount included
 * @param withdrawn dividends that were paid out included
 * @param distributed dividends and other money of issuers, before tax
 * @param interest negative if cash was owed
 * @param fees on trades
 * @param exchange what was lost in changing money
 * @param taxes withheld, and on gains
 */
public record Totals(
    BigDecimal contributed,
    BigDecimal withdrawn,
    BigDecimal distributed,
    BigDecimal interest,
    BigDecimal fees,
    BigDecimal exchange,
    BigDecimal taxes) {

  /** Drops trailing zeros. */
  public Totals {
    contributed = Precision.normalised(contributed);
    withdrawn = Precision.normalised(withdrawn);
    distributed = Precision.normalised(distributed);
    interest = Precision.normalised(interest);
    fees = Precision.normalised(fees);
    exchange = Precision.normalised(exchange);
    taxes = Precision.normalised(taxes);
  }

  /** Returns fees and what was lost in changing money. */
  public BigDecimal costs() {
    return fees.add(exchange);
  }
}
