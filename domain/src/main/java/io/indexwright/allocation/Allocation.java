package io.indexwright.allocation;

import io.indexwright.allocation.trading.Conversion;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What to trade, and what that leaves.
 *
 * @param tickets sells first, then buys, each in instrument order
 * @param conversions money to be changed for them, at most one a currency and direction
 * @param fees on all tickets, each filled at once at its close, and on the conversions
 * @param cashLeft after all tickets and fees, with what is on its way; never negative
 * @param score how good it is
 * @param costs what every ticket takes
 * @param explained why there is not one lot more, for every ticket
 * @param skipped what is off its target and yet not traded, and why
 */
public record Allocation(
    List<OrderTicket> tickets,
    List<Conversion> conversions,
    Money fees,
    Money cashLeft,
    Score score,
    SortedMap<InstrumentId, Cost> costs,
    SortedMap<InstrumentId, Reason> explained,
    SortedMap<InstrumentId, Reason> skipped) {

  /** Refuses an allocation that spends more than there is. */
  public Allocation {
    if (cashLeft.isNegative()) {
      throw new IllegalArgumentException("an allocation must not overspend: " + cashLeft);
    }
    tickets = List.copyOf(tickets);
    conversions = List.copyOf(conversions);
    costs = InstrumentOrder.copyOf(costs);
    explained = InstrumentOrder.copyOf(explained);
    skipped = InstrumentOrder.copyOf(skipped);
  }

  /** Returns what {@code ticket}, which is one of this allocation, takes. */
  public Cost costOf(OrderTicket ticket) {
    return Optional.ofNullable(costs.get(ticket.instrument())).orElseThrow();
  }

  /** Returns why there is not one lot more of {@code ticket}, which is one of this allocation. */
  public Reason reasonOf(OrderTicket ticket) {
    return Optional.ofNullable(explained.get(ticket.instrument())).orElseThrow();
  }

  /**
   * What one ticket takes.
   *
   * @param consideration price times quantity, in the currency of the price
   * @param fees what is lost on the way, changing money included, in the currency of the plan
   * @param outlay what leaves the cash in all, in that currency; negative for what a sale brings
   */
  public record Cost(Price price, Money consideration, Money fees, Money outlay) {}

  /**
   * What an allocation comes to by its objective.
   *
   * @param distance Σ|target value − value held| over every instrument, plus the cash left beyond
   *     the buffer; rounded once, half up
   * @param objective what was made small, exact
   * @param gap no allowed allocation with the same sales that pay for nothing has an objective
   *     smaller by more than this; zero if that is proven, the objective itself if nothing is
   */
  public record Score(Money distance, BigDecimal objective, BigDecimal gap) {

    /** Drops trailing zeros. */
    public Score {
      objective = Precision.normalised(objective);
      gap = Precision.normalised(gap);
    }

    /** Returns true if no better allocation exists. */
    public boolean isProven() {
      return gap.signum() == 0;
    }
  }
}
