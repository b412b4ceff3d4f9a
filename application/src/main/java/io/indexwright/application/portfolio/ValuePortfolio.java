package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.UnknownException;
import io.indexwright.market.PriceBook;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Valuation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.TreeSet;

/** Says what a portfolio is worth. */
public final class ValuePortfolio {
  private final Ledgers ledgers;
  private final Prices prices;

  public ValuePortfolio(Ledgers ledgers, Prices prices) {
    this.ledgers = ledgers;
    this.prices = prices;
  }

  /**
   * Values what the portfolio holds now at the closes of {@code date}, or of the last date before
   * it that has any, as known at {@code asKnownAt}.
   *
   * @throws UnknownException if the portfolio was not opened
   */
  public Valuation value(PortfolioId id, LocalDate date, Instant asKnownAt) {
    Portfolio portfolio = ledgers.portfolio(id);
    return portfolio.valuedAt(
        prices
            .lastBook(new TreeSet<>(portfolio.holdings().keySet()), date, asKnownAt)
            .orElse(new PriceBook(date, Collections.emptySortedMap())));
  }
}
