package io.indexwright.simulation.policy;

/** What becomes of the dividends that are left after tax. */
public enum Dividends {
  /** They are invested after the close of the day on which they come. */
  REINVESTED,
  /** They stay in cash until something else makes the portfolio trade. */
  KEPT,
  /** They leave the portfolio on the day on which they come. */
  PAID_OUT
}
