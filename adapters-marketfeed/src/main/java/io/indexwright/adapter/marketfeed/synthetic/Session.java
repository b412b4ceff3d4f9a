package io.indexwright.adapter.marketfeed.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One day of trading.
 *
 * @param ticks its prices
 * @param volume units traded
 * @param dividend money per unit that goes ex; zero if none
 * @param split new units for an old one; one if none
 */
record Session(LocalDate date, Ticks ticks, long volume, BigDecimal dividend, BigDecimal split) {

  /** Returns true if what was paid for it before is worth something else from this day on. */
  boolean hasEvent() {
    return dividend.signum() > 0 || split.compareTo(BigDecimal.ONE) != 0;
  }

  /** Prices in units of their last decimal; none is above the high or below the low. */
  record Ticks(long open, long high, long low, long close) {}
}
