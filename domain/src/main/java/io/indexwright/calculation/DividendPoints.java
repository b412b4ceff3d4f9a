package io.indexwright.calculation;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The ordinary dividends of one date in index points: {@code Σ(dividend × index shares) ÷ divisor}.
 * Rule: docs/rules/total-return.md.
 *
 * @param date a session; dividends whose ex-date lies between it and the session before are here
 * @param gross before tax; 34 significant digits
 * @param net after tax, if the index has a net return; as gross if not
 */
public record DividendPoints(LocalDate date, BigDecimal gross, BigDecimal net) {

  /** Drops trailing zeros. */
  public DividendPoints {
    gross = Precision.normalised(gross);
    net = Precision.normalised(net);
  }
}
