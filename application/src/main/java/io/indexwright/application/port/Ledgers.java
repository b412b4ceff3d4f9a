package io.indexwright.application.port;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** The ledger of every portfolio. */
public interface Ledgers {

  /**
   * Opens a ledger; opening it again changes nothing.
   *
   * @throws IllegalStateException if its id belongs to another account
   */
  void open(Account account);

  /**
   * Adds a fact; one with a known reference changes nothing.
   *
   * @throws CurrencyMismatchException if it is in another currency than the account
   * @throws IllegalStateException if the ledger was not opened
   */
  void append(PortfolioId portfolio, LedgerEntry entry);

  /** Returns the account of {@code portfolio}. */
  Optional<Account> account(PortfolioId portfolio);

  /** Returns every account, by name (in code point order) and then id (as text). */
  List<Account> accounts();

  /** Returns the facts in the order in which they were added. */
  List<LedgerEntry> entries(PortfolioId portfolio);

  /**
   * Returns what follows from the facts.
   *
   * @throws UnknownException if the ledger was not opened
   */
  default Portfolio portfolio(PortfolioId portfolio) {
    return account(portfolio)
        .orElseThrow(() -> new UnknownException("portfolio", portfolio.value()))
        .empty()
        .after(entries(portfolio));
  }
}
