package io.indexwright.allocation;

/** What buys are paid from. */
public enum Funding {
  /** From the cash that is there when they settle; what sales bring is left for another day. */
  CASH_ONLY,
  /** From that and from the sales of the same plan that settle no later than its earliest buy. */
  SALES_TOO
}
