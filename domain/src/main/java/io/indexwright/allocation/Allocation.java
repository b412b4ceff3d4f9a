package io.indexwright.allocation;

import io.indexwright.money.Money;
import io.indexwright.order.OrderTicket;
import java.util.List;

/**
 * What to trade, and what that leaves.
 *
 * @param tickets sells first, then buys, each in instrument order
 * @param fees the commission on all tickets, each filled at once at its close
 * @param cashLeft after all tickets and fees; never negative
 * @param deviation Σ|target value − value held| over every instrument, plus the cash left beyond
 *     the buffer; what the allocation makes small
 */
public record Allocation(List<OrderTicket> tickets, Money fees, Money cashLeft, Money deviation) {

  /** Refuses an allocation that spends more than there is. */
  public Allocation {
    if (cashLeft.isNegative()) {
      throw new IllegalArgumentException("an allocation must not overspend: " + cashLeft);
    }
    tickets = List.copyOf(tickets);
  }
}
