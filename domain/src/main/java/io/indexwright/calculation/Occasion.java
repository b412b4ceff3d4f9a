package io.indexwright.calculation;

import io.indexwright.calendar.Review;
import io.indexwright.index.DivisorChange;
import java.time.LocalDate;
import java.util.List;

/**
 * When and why the rules are asked for a basket.
 *
 * @param reference the last date whose figures count
 * @param pricing the date at whose prices weights become index shares
 * @param change the date after whose close the basket begins to change
 * @param steps the dates after whose close it changes, an equal part each; not empty
 */
record Occasion(
    LocalDate reference,
    LocalDate pricing,
    LocalDate change,
    DivisorChange.Cause cause,
    List<LocalDate> steps) {

  /** Everything happens at the close of {@code date}. */
  static Occasion at(LocalDate date, DivisorChange.Cause cause) {
    return new Occasion(date, date, date, cause, List.of(date));
  }

  /**
   * A review whose change begins at {@code change}, on its day or late. Dates that were to be the
   * day of the change are as late as it is.
   */
  static Occasion of(Review review, LocalDate change) {
    return new Occasion(
        review.reference().equals(review.change()) ? change : review.reference(),
        review.pricing().equals(review.change()) ? change : review.pricing(),
        change,
        DivisorChange.Cause.REBALANCE,
        review.steps());
  }
}
