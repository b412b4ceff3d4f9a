package io.indexwright.portfolio;

import java.util.Currency;

/**
 * What is settled about a portfolio before anything happens in it.
 *
 * @param name for readers; not blank
 * @param currency the currency of its cash
 */
public record Account(PortfolioId id, String name, Currency currency) {

  /** Refuses a blank name. */
  public Account {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a portfolio needs a name: " + id);
    }
  }

  /** Returns the portfolio as it is before its first entry. */
  public Portfolio empty() {
    return Balances.NONE.portfolioIn(id, currency);
  }
}
