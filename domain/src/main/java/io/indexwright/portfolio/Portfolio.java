package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.rates.ExchangeRates;
import java.util.Collection;
import java.util.SortedMap;

/**
 * Cash in one currency and holdings: {@link Balances} as they are allocated and shown.
 *
 * @param cash may be negative: a fact is kept even if it should not have happened
 * @param holdings iterated in instrument order; only what is held
 */
public record Portfolio(PortfolioId id, Money cash, SortedMap<InstrumentId, Quantity> holdings) {

  /** Keeps a copy that nobody can change, without what is no longer held. */
  public Portfolio {
    holdings = Balances.held(holdings);
  }

  /**
   * Returns this portfolio after {@code entries}, as {@link Balances#after} has it.
   *
   * @throws IllegalArgumentException if some cannot have happened; all of them are named
   * @throws CurrencyMismatchException if cash in another currency came of them
   */
  public Portfolio after(Collection<LedgerEntry> entries) {
    return Balances.of(cash, holdings).after(entries).portfolioIn(id, cash.currency());
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
    holdings.keySet().stream()
        .flatMap(held -> book.priceOf(held).stream())
        .forEach(price -> CurrencyMismatchException.check(cash.currency(), price.currency()));
    Appraisal worth =
        Balances.of(cash, holdings).valuedAt(book, ExchangeRates.only(cash.currency()));
    return new Valuation(worth.date(), cash, worth.lines(), worth.unpriced());
  }
}
