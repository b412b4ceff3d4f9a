package io.indexwright.overlay;

import java.math.BigDecimal;

/**
 * Makes one series of levels from another. A level depends on nothing later than its date, and is
 * kept to 34 significant digits; it is never rounded otherwise. A level that would fall to zero or
 * below is zero, and stays there.
 */
public interface Transform {

  /**
   * Returns the series that starts at {@code base}.
   *
   * @param base the first level; zero or more
   */
  LevelSeries appliedTo(LevelSeries underlying, BigDecimal base);

  /** Returns how many levels of the underlying come before the first of the overlay. */
  default int levelsBeforeFirst() {
    return 0;
  }

  /** Returns the series that starts where the underlying is on the overlay's first date. */
  default LevelSeries appliedTo(LevelSeries underlying) {
    return levelsBeforeFirst() < underlying.size()
        ? appliedTo(underlying, underlying.level(levelsBeforeFirst()))
        : LevelSeries.empty();
  }
}
