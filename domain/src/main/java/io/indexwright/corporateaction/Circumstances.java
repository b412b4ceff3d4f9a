package io.indexwright.corporateaction;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a corporate action has to know to become an adjustment.
 *
 * @param cum the last price before the ex-date, after what took effect earlier on that date; empty
 *     if the instrument has never traded
 * @param tax the rate withheld from dividends, from 0 to 1, if one is known
 */
public record Circumstances(
    Optional<BigDecimal> cum, Optional<BigDecimal> tax, Treatment treatment) {

  /** Returns the same after {@code earlier} of the same date. */
  Circumstances after(Adjustment earlier) {
    return earlier.isEnd() ? this : new Circumstances(cum.map(earlier::priceAfter), tax, treatment);
  }
}
