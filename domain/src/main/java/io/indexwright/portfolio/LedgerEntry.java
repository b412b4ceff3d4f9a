package io.indexwright.portfolio;

import io.indexwright.money.Money;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.time.Instant;

/** A fact about an account of one currency, as it is stored. Entries are only ever added. */
public sealed interface LedgerEntry {

  /** What the entry is known by; a second entry with the same reference is the same fact. */
  String reference();

  /** When it happened. */
  Instant at();

  /** Returns what happened, in the currency of the account. */
  Fact fact();

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
    public Fact fact() {
      return new Fact.CashMoved(amount);
    }
  }

  /**
   * Units came in and cash went out, or the other way round.
   *
   * @param consideration price times quantity, zero or more, without the fee
   * @param fee zero or more; paid in cash whichever the side
   */
  record Traded(String reference, Instant at, Trade trade, Money consideration, Money fee)
      implements LedgerEntry {
    @Override
    public Fact fact() {
      return new Fact.Traded(trade, consideration, fee, BigDecimal.ONE);
    }
  }
}
