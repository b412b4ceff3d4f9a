package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Owners, in a column of the portfolios. */
public final class PostgresPortfolioOwners implements PortfolioOwners {
  private final PostgresTransactions transactions;

  /** Keeps owners where {@code transactions} reach. */
  public PostgresPortfolioOwners(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String GIVE =
      """
      -- owners.give
      update portfolio set owner_id = :owner where id = :portfolio
      """;

  @Override
  public void give(PortfolioId portfolio, UserId owner) {
    transactions.writing(
        handle -> {
          int given =
              handle
                  .createUpdate(GIVE)
                  .bind("owner", owner.value())
                  .bind("portfolio", portfolio.value())
                  .execute();
          if (given == 0) {
            throw new IllegalStateException("no such portfolio: " + portfolio);
          }
        });
  }

  private static final String FIND =
      """
      -- owners.find
      select id, name, currency, owner_id from portfolio where id = any(:portfolios)
      """;

  @Override
  public Map<PortfolioId, OwnedAccount> find(Set<PortfolioId> portfolios) {
    Map<PortfolioId, OwnedAccount> found = new HashMap<>();
    transactions
        .reading(
            handle ->
                handle
                    .createQuery(FIND)
                    .bindArray("portfolios", UUID.class, Columns.uuids(portfolios))
                    .map((row, context) -> owned(row))
                    .list())
        .forEach(owned -> found.put(owned.account().id(), owned));
    return found;
  }

  private static OwnedAccount owned(ResultSet row) throws SQLException {
    return new OwnedAccount(
        Columns.account(row),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new));
  }

  /** Names are not empty, so that the beginning comes before them all. */
  private static final String ACCOUNTS =
      """
      -- owners.accounts
      select id, name, currency
      from portfolio
      where owner_id = :owner and (name, id) > (
        select name, id from portfolio where id = :after and owner_id = :owner
        union all
        select '', '00000000-0000-0000-0000-000000000000' where :after::uuid is null)
      order by name, id
      limit :limit
      """;

  @Override
  public Page<Account, PortfolioId> accounts(UserId owner, PageRequest<PortfolioId> wanted) {
    List<Account> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(ACCOUNTS)
                    .bind("owner", owner.value())
                    .bind("after", wanted.after().map(PortfolioId::value))
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> Columns.account(row))
                    .list());
    return Page.of(found, wanted.limit(), Account::id);
  }
}
