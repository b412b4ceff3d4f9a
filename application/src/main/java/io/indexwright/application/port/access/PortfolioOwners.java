package io.indexwright.application.port.access;

import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose portfolios they are. What belongs to nobody is seen by operators alone. */
public interface PortfolioOwners {

  /**
   * Gives a portfolio to somebody, whoever had it before.
   *
   * @throws IllegalStateException if there is no such portfolio
   */
  void give(PortfolioId portfolio, UserId owner);

  /** Returns a portfolio that is open, with whose it is. */
  default Optional<OwnedAccount> find(PortfolioId portfolio) {
    return Optional.ofNullable(find(Set.of(portfolio)).get(portfolio));
  }

  /** Returns those portfolios that are open, each with whose it is. */
  Map<PortfolioId, OwnedAccount> find(Set<PortfolioId> portfolios);

  /** Returns the accounts of one owner by name and then id, a page at a time. */
  Page<Account, PortfolioId> accounts(UserId owner, PageRequest<PortfolioId> wanted);
}
