package io.indexwright.portfolio;

import io.indexwright.money.Money;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderTicket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was told of a fact about an account, as it is stored. Entries are only ever added: a
 * correction is a further revision, and so is a fact that is taken back.
 *
 * @param reference what the fact is known by, the same in every revision; not blank
 * @param revision 0 when it is first told; the highest that is known counts
 * @param at when it happened
 * @param knownAt when it was told
 */
public record LedgerEntry(String reference, int revision, Instant at, Instant knownAt, Fact fact) {

  /** Refuses a blank reference, a revision below zero, and to take back what was never told. */
  public LedgerEntry {
    if (reference.isBlank() || revision < 0) {
      throw new IllegalArgumentException(
          "not an entry of a ledger: '" + reference + "', " + revision);
    }
    if (revision == 0 && fact instanceof Fact.Cancelled) {
      throw new IllegalArgumentException("never told, so not to be taken back: " + reference);
    }
  }

  /** Tells {@code fact} for the first time, and at once. */
  public static LedgerEntry first(String reference, Instant at, Fact fact) {
    return new LedgerEntry(reference, 0, at, at, fact);
  }

  /** Tells at once that cash came in (positive) or went out (negative). */
  public static LedgerEntry cash(String reference, Instant at, Money amount) {
    return first(reference, at, new Fact.CashMoved(amount));
  }

  /** Tells at once of an execution of {@code ticket}, in the currency of the account. */
  public static LedgerEntry of(OrderTicket ticket, Fill fill) {
    Trade trade = new Trade(ticket.instrument(), ticket.side(), fill.quantity());
    return first(
        fill.id().value(),
        fill.executedAt(),
        new Fact.Traded(trade, fill.consideration(), fill.commission(), BigDecimal.ONE));
  }

  /** Returns the next revision, which tells {@code corrected} of the same time. */
  public LedgerEntry corrected(Instant corrigendum, Fact corrected) {
    return new LedgerEntry(reference, revision + 1, at, corrigendum, corrected);
  }

  /** Returns the next revision, which takes the fact back. */
  public LedgerEntry cancelled(Instant corrigendum) {
    return corrected(corrigendum, new Fact.Cancelled());
  }

  /** Returns true if it takes the fact back. */
  public boolean isCancelled() {
    return fact instanceof Fact.Cancelled;
  }

  /**
   * Returns the last revision of every fact, without those that were taken back, in the order in
   * which the facts were first told.
   */
  public static List<LedgerEntry> inForce(Collection<LedgerEntry> told) {
    return lastOfEach(told).values().stream().filter(entry -> !entry.isCancelled()).toList();
  }

  static Map<String, LedgerEntry> lastOfEach(Collection<LedgerEntry> told) {
    Map<String, LedgerEntry> last = new LinkedHashMap<>();
    told.forEach(entry -> last.merge(entry.reference, entry, LedgerEntry::later));
    return last;
  }

  private LedgerEntry later(LedgerEntry other) {
    return other.revision > revision ? other : this;
  }
}
