package io.indexwright.allocation;

import io.indexwright.money.Weight;
import io.indexwright.order.Commission;

/**
 * What an allocation has to reckon with.
 *
 * @param commission paid out of the cash that is allocated
 * @param cashBuffer the part of the portfolio's value that stays in cash
 */
public record AllocationPolicy(Commission commission, Weight cashBuffer) {

  /** Invests everything. */
  public static AllocationPolicy investingAll(Commission commission) {
    return new AllocationPolicy(commission, Weight.ZERO);
  }

  /** Keeps {@code part} of the portfolio's value in cash. */
  public AllocationPolicy keepingInCash(Weight part) {
    return new AllocationPolicy(commission, part);
  }
}
