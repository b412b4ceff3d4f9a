package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.time.Instant;

/** A fact that changed a portfolio. Entries are only ever added. */
public sealed interface LedgerEntry {

  /** What the entry is known by; a second entry with the same reference is the same fact. */
  String reference();

  /** When it happened. */
  Instant at();

  /** Returns {@code portfolio} as it is after this entry. */
  Portfolio appliedTo(Portfolio portfolio);

  /** Turns an execution of {@code ticket} into the entry it makes. */
  static LedgerEntry of(OrderTicket ticket, Fill fill) {
    return new Traded(
        fill.id().value(),
        fill.executedAt(),
        new Trade(ticket.instrument(), ticket.side(), fill.quantity()),
        fill.consideration(),
        fill.commission());
  }

  /** Cash came in (positive) or went out (negative). */
  record CashMoved(String reference, Instant at, Money amount) implements LedgerEntry {
    @Override
    public Portfolio appliedTo(Portfolio portfolio) {
      return portfolio.receiving(amount);
    }
  }

  /** What changed hands. */
  record Trade(InstrumentId instrument, Side side, Quantity quantity) {}

  /**
   * Units came in and cash went out, or the other way round.
   *
   * @param consideration price times quantity, positive, without the fee
   * @param fee zero or more; paid in cash whichever the side
   */
  record Traded(String reference, Instant at, Trade trade, Money consideration, Money fee)
      implements LedgerEntry {
    @Override
    public Portfolio appliedTo(Portfolio portfolio) {
      return trade.side() == Side.BUY
          ? portfolio
              .receiving(consideration.plus(fee).negated())
              .adding(trade.instrument(), trade.quantity())
          : portfolio
              .receiving(consideration.minus(fee))
              .removing(trade.instrument(), trade.quantity());
    }
  }
}
