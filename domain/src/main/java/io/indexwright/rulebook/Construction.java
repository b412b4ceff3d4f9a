package io.indexwright.rulebook;

import io.indexwright.money.Money;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;

/**
 * How constituents become index shares. Rule: docs/rules/weighting.md.
 *
 * @param notional what a basket made from weights is worth, before quantisation; positive, and
 *     large, so that a quantum of a share is a negligible weight
 * @param shareDecimals index shares are quantised to this many decimals, 0 to 12, half up
 */
public record Construction(
    Weighting weighting, Capping capping, Money notional, int shareDecimals) {

  /** Refuses a notional of zero or less and decimals out of range. */
  public Construction {
    if (notional.amount().signum() <= 0) {
      throw new IllegalArgumentException("the notional must be positive: " + notional);
    }
    if (shareDecimals < 0 || shareDecimals > 12) {
      throw new IllegalArgumentException("share decimals must be 0 to 12: " + shareDecimals);
    }
  }

  /** Returns true if index shares are the shares in issue times the float factor. */
  public boolean countsIssues() {
    return weighting instanceof Weighting.FloatCapWeighted && capping instanceof Capping.None;
  }
}
