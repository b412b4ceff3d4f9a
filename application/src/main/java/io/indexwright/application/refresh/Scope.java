package io.indexwright.application.refresh;

/** What a source is asked for; each costs more credits than the one before. */
public enum Scope {
  /** Bars alone: for a source that knows no actions, or a plan that does not pay for them. */
  BARS,
  /** Splits and dividends too, and adjusted bars of tickers that had some, to compare them with. */
  ACTIONS,
  /** Adjusted bars of every ticker. */
  CROSS_CHECKED
}
