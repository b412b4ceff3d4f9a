package io.indexwright.adapter.json.policy;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.trading.Fees;
import java.math.BigDecimal;

/**
 * How to allocate, and what changing money costs.
 *
 * @param spread the part that is lost in changing money, from 0 to less than 1
 */
public record AllocationRules(AllocationPolicy policy, BigDecimal spread) {

  /** Everything is invested, and nothing costs anything. */
  public static final AllocationRules PLAIN =
      new AllocationRules(AllocationPolicy.investingAll(Fees.none()), BigDecimal.ZERO);
}
