package io.indexwright.quality;

/** What can be wrong with raw rows. */
public enum Kind {
  /** Sessions of the calendar without a row. */
  GAP,
  /** A row on a day without a session. */
  NO_SESSION,
  /** Several rows of one date. */
  DUPLICATE,
  /** A row without a close. */
  NO_CLOSE,
  /** Closes without an adjusted close, in a series that has them. */
  NO_ADJUSTED_CLOSE,
  /** A price of zero or less, or a negative volume, dividend or split. */
  IMPOSSIBLE,
  /** A price outside of the day's low and high. */
  RANGE,
  /** One price of a row in another unit than the others. */
  COLUMN_UNIT,
  /** The same row again and again. */
  STALE,
  /** A return far outside of those before it. */
  OUTLIER,
  /** A close that leaps away and comes back on the next row. */
  SPIKE,
  /** Rows in another unit: 100 or 1,000 times their neighbours, or that part of them. */
  UNIT,
  /** A rate that is one over what it should be. */
  INVERTED,
  /** Rows that a split has not been taken into, in a series restated for splits. */
  SPLIT_NOT_APPLIED,
  /** Prices that fall or rise by a ratio of splits on a date without one. */
  MISSING_SPLIT,
  /** A split of a ratio that its date's prices do not show. */
  WRONG_SPLIT,
  /** A split that the prices show on another date. */
  MISPLACED_SPLIT,
  /** An adjusted close that takes off a dividend which is not there. */
  MISSING_DIVIDEND,
  /** A dividend of a size that neither prices nor the other dividends bear out. */
  WRONG_DIVIDEND,
  /** Adjusted closes before a split or a dividend that do not know of it. */
  UNADJUSTED,
  /** Adjusted closes that take something else off than was given. */
  WRONG_ADJUSTMENT,
  /** A volume far outside of those before it. */
  VOLUME
}
