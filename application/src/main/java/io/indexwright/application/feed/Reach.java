package io.indexwright.application.feed;

/** How far back a question for the rates of a bank reaches. */
public enum Reach {
  /** The last day that was published. */
  LAST_DAY,
  /** The last ninety days, weekends among them. */
  NINETY_DAYS,
  /** Everything. */
  ALL
}
