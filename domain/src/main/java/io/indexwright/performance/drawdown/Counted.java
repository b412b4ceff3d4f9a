package io.indexwright.performance.drawdown;

/** What a mean of drawdowns is divided by. Libraries differ, and so do their numbers. */
public enum Counted {
  /** Every value, the first too, which cannot be below its peak. */
  VALUES,
  /** Every return: one fewer. */
  RETURNS;

  String convention() {
    return "divided by the number of " + (this == VALUES ? "values" : "returns");
  }
}
