package io.indexwright.simulation.state;

import io.indexwright.money.Money;

/**
 * What waits for a close at which everything is priced.
 *
 * @param rebalance back to the target
 * @param invest the cash that is there
 * @param out money to be paid out; zero or more
 */
public record Due(boolean rebalance, boolean invest, Money out) {

  public boolean isNothing() {
    return !rebalance && !invest && out.amount().signum() == 0;
  }

  public Due rebalancing() {
    return new Due(true, invest, out);
  }

  public Due investing() {
    return new Due(rebalance, true, out);
  }

  public Due paying(Money more) {
    return new Due(rebalance, invest, out.plus(more));
  }

  /** Returns the same when nothing is to be paid out any more. */
  public Due paid() {
    return new Due(rebalance, invest, out.minus(out));
  }

  /** Returns nothing but what is still to be paid out. */
  public Due traded() {
    return new Due(false, false, out);
  }
}
