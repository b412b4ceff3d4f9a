package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cash and holdings in one currency; nothing but the sum of its ledger.
 *
 * @param cash may be negative: a fact is kept even if it should not have happened
 * @param holdings iterated in instrument order; only what is held
 */
public record Portfolio(PortfolioId id, Money cash, SortedMap<InstrumentId, Quantity> holdings) {

  /** Keeps a copy that nobody can change, without what is no longer held. */
  public Portfolio {
    SortedMap<InstrumentId, Quantity> held = new TreeMap<>();
    held.putAll(holdings);
    held.values().removeIf(Quantity.NONE::equals);
    holdings = InstrumentOrder.copyOf(held);
  }

  /** Returns a portfolio that owns nothing; {@code nothing} says in which currency. */
  public static Portfolio empty(PortfolioId id, Money nothing) {
    return new Portfolio(id, Money.zero(nothing.currency()), Collections.emptySortedMap());
  }

  /** Replays {@code ledger}, in its order, on this portfolio. */
  public Portfolio after(Collection<LedgerEntry> ledger) {
    Portfolio portfolio = this;
    for (LedgerEntry entry : ledger) {
      portfolio = entry.appliedTo(portfolio);
    }
    return portfolio;
  }

  /** Returns what is held of {@code instrument}, perhaps nothing. */
  public Quantity holdingOf(InstrumentId instrument) {
    return holdings.getOrDefault(instrument, Quantity.NONE);
  }

  /**
   * Values every holding at {@code book}; a holding without a price is listed, never guessed.
   *
   * @throws CurrencyMismatchException if a holding is priced in another currency
   */
  public Valuation valuedAt(PriceBook book) {
    SortedMap<InstrumentId, Valuation.Line> lines = new TreeMap<>();
    SortedSet<InstrumentId> unpriced = new TreeSet<>();
    holdings.forEach(
        (instrument, held) ->
            book.priceOf(instrument)
                .ifPresentOrElse(
                    price -> lines.put(instrument, lineOf(held, price)),
                    () -> unpriced.add(instrument)));
    return new Valuation(book.date(), cash, lines, unpriced);
  }

  private Valuation.Line lineOf(Quantity held, Price price) {
    CurrencyMismatchException.check(cash.currency(), price.currency());
    return new Valuation.Line(held, price, price.times(held, RoundingMode.HALF_UP));
  }

  Portfolio receiving(Money amount) {
    return new Portfolio(id, cash.plus(amount), holdings);
  }

  Portfolio adding(InstrumentId instrument, Quantity quantity) {
    return holding(instrument, holdingOf(instrument).plus(quantity));
  }

  Portfolio removing(InstrumentId instrument, Quantity quantity) {
    return holding(instrument, holdingOf(instrument).minus(quantity));
  }

  private Portfolio holding(InstrumentId instrument, Quantity quantity) {
    SortedMap<InstrumentId, Quantity> changed = new TreeMap<>(holdings);
    changed.put(instrument, quantity);
    return new Portfolio(id, cash, changed);
  }
}
