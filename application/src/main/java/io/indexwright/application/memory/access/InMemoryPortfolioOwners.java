package io.indexwright.application.memory.access;

import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Owners in a map. */
public final class InMemoryPortfolioOwners implements PortfolioOwners {
  private final Ledgers ledgers;
  private final Map<PortfolioId, UserId> owners = new HashMap<>();

  /** Knows whose the portfolios of {@code ledgers} are. */
  public InMemoryPortfolioOwners(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public void give(PortfolioId portfolio, UserId owner) {
    if (ledgers.account(portfolio).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
    owners.put(portfolio, owner);
  }

  @Override
  public Map<PortfolioId, OwnedAccount> find(Set<PortfolioId> portfolios) {
    Map<PortfolioId, OwnedAccount> found = new HashMap<>();
    for (PortfolioId portfolio : portfolios) {
      ledgers
          .account(portfolio)
          .ifPresent(account -> found.put(portfolio, new OwnedAccount(account, owner(portfolio))));
    }
    return found;
  }

  private Optional<UserId> owner(PortfolioId portfolio) {
    return Optional.ofNullable(owners.get(portfolio));
  }

  @Override
  public Page<Account, PortfolioId> accounts(UserId owner, PageRequest<PortfolioId> wanted) {
    List<Account> his =
        ledgers.accounts().stream()
            .filter(account -> owner(account.id()).equals(Optional.of(owner)))
            .toList();
    boolean isFromTheStart = wanted.after().isEmpty();
    List<Account> after =
        his.stream()
            .dropWhile(
                account -> wanted.after().filter(key -> !key.equals(account.id())).isPresent())
            .skip(isFromTheStart ? 0 : 1)
            .toList();
    return Page.of(after, wanted.limit(), Account::id);
  }
}
