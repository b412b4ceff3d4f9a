package io.indexwright.risk;

import io.indexwright.money.Precision;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit that an order does not keep.
 *
 * @param found the number that the order makes it; none where nothing is known of the instrument
 * @param allowed the most it may be
 */
public record Breach(
    RiskLimit limit, OrderTicket ticket, Optional<BigDecimal> found, BigDecimal allowed) {

  /** Drops trailing zeros. */
  public Breach {
    found = found.map(Precision::normalised);
    allowed = Precision.normalised(allowed);
  }

  @Override
  public String toString() {
    return limit.name()
        + " of "
        + ticket.instrument()
        + ": "
        + found
            .map(number -> number.toPlainString() + " is more than " + allowed.toPlainString())
            .orElse("no price to measure by");
  }
}
