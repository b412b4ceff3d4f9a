package io.indexwright.application.ownership;

import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.Principal;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Portfolios and orders as one principal sees them: operators all, others their own. Nobody can
 * tell what is another's from what does not exist.
 */
public final class VisiblePortfolios {
  private final PortfolioOwners owners;
  private final Ledgers ledgers;
  private final Orders orders;

  public VisiblePortfolios(PortfolioOwners owners, Ledgers ledgers, Orders orders) {
    this.owners = owners;
    this.ledgers = ledgers;
    this.orders = orders;
  }

  /** Returns the accounts that he sees by name and then id, a page at a time. */
  public Page<Account, PortfolioId> accounts(Principal principal, PageRequest<PortfolioId> wanted) {
    return principal
        .confinedTo()
        .map(owner -> owners.accounts(owner, wanted))
        .orElseGet(() -> ledgers.accounts(wanted));
  }

  /**
   * Returns an account.
   *
   * @throws UnknownException if there is none, or he does not see it
   */
  public Account account(Principal principal, PortfolioId portfolio) {
    return seen(principal, portfolio)
        .orElseThrow(() -> new UnknownException("portfolio", portfolio.value()));
  }

  /** Returns those accounts that are seen by whoever wants to see them. */
  public Map<PortfolioId, Account> accounts(Map<PortfolioId, Principal> wanted) {
    Map<PortfolioId, Account> seen = new HashMap<>();
    owners
        .find(wanted.keySet())
        .forEach(
            (portfolio, owned) ->
                Optional.ofNullable(wanted.get(portfolio))
                    .filter(owned::isVisibleTo)
                    .ifPresent(principal -> seen.put(portfolio, owned.account())));
    return seen;
  }

  /**
   * Returns an order.
   *
   * @throws UnknownException if there is none, or he does not see its portfolio
   */
  public Order order(Principal principal, OrderId order) {
    return orders
        .portfolioOf(order)
        .flatMap(portfolio -> seen(principal, portfolio))
        .flatMap(account -> orders.find(order))
        .orElseThrow(() -> new UnknownException("order", order.value()));
  }

  /**
   * Returns the account that an order trades for.
   *
   * @throws UnknownException as above
   */
  public Account accountOf(Principal principal, OrderId order) {
    return orders
        .portfolioOf(order)
        .flatMap(portfolio -> seen(principal, portfolio))
        .orElseThrow(() -> new UnknownException("order", order.value()));
  }

  private Optional<Account> seen(Principal principal, PortfolioId portfolio) {
    return owners
        .find(portfolio)
        .filter(owned -> owned.isVisibleTo(principal))
        .map(OwnedAccount::account);
  }
}
