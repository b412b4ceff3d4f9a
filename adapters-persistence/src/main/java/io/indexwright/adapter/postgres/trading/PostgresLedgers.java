package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.market.KnownInstruments;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.dealing.Standing;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Ledgers in tables: an account a row, a fact a row. */
public final class PostgresLedgers implements Ledgers {
  private final PostgresTransactions transactions;
  private final KnownStandings standings = new KnownStandings();

  /** Keeps ledgers where {@code transactions} reach. */
  public PostgresLedgers(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String OPEN =
      """
      -- ledgers.open
      insert into portfolio (id, name, currency) values (:id, :name, :currency)
      on conflict do nothing
      """;

  @Override
  public void open(Account account) {
    transactions.writing(
        handle -> {
          handle
              .createUpdate(OPEN)
              .bind("id", account.id().value())
              .bind("name", account.name())
              .bind("currency", account.currency().getCurrencyCode())
              .execute();
          if (!account(account.id()).equals(Optional.of(account))) {
            throw new IllegalStateException("another portfolio has the id " + account.id());
          }
        });
  }

  @Override
  public void append(Map<PortfolioId, List<LedgerEntry>> entries) {
    transactions.writing(
        handle -> {
          hold(handle, entries.keySet());
          KnownInstruments.require(
              handle,
              entries.values().stream()
                  .flatMap(List::stream)
                  .flatMap(entry -> entry.fact().instruments().stream())
                  .toList());
          PreparedBatch batch = handle.prepareBatch(APPEND);
          entries.forEach((portfolio, news) -> news.forEach(one -> add(batch, portfolio, one)));
          batch.execute();
        });
  }

  /**
   * One fact of a ledger at a time, so that the order of arrival is the order of commitment; in one
   * order, so that no two wait for each other.
   */
  private static final String HOLD =
      """
      -- ledgers.hold
      select id from portfolio where id = any(:portfolios) order by id for no key update
      """;

  private static void hold(Handle handle, Set<PortfolioId> portfolios) {
    Set<PortfolioId> unknown = new HashSet<>(portfolios);
    handle
        .createQuery(HOLD)
        .bindArray("portfolios", UUID.class, Columns.uuids(portfolios))
        .mapTo(UUID.class)
        .map(PortfolioId::new)
        .forEach(unknown::remove);
    for (PortfolioId missing : unknown) {
      throw new IllegalStateException("no ledger is open for " + missing);
    }
  }

  /** Of a revision whose predecessor is not there the foreign key has something to say. */
  private static final String APPEND =
      """
      -- ledgers.append
      insert into ledger_entry (
        portfolio_id, reference, revision, kind, happened_at, known_at, instrument_id,
        other_instrument_id, side, quantity, price, amount, currency, fee, rate, received,
        received_currency, due, ratio_before, ratio_after, cost_share)
      values (
        :portfolio, :reference, :revision, :kind, :at, :knownAt, :instrument,
        :other, :side, :quantity, :price, :amount, :currency, :fee, :rate, :received,
        :receivedCurrency, :due, :before, :after, :share)
      on conflict (portfolio_id, reference, revision) do nothing
      """;

  private static void add(PreparedBatch batch, PortfolioId portfolio, LedgerEntry entry) {
    batch
        .bind("portfolio", portfolio.value())
        .bind("reference", entry.reference())
        .bind("revision", entry.revision())
        .bind("at", Columns.moment(entry.at()))
        .bind("knownAt", Columns.moment(entry.knownAt()))
        .bindMap(FactColumns.of(entry.fact()))
        .add();
  }

  private static final String ACCOUNTS_NAMED =
      """
      -- ledgers.account
      select id, name, currency from portfolio where id = any(:portfolios)
      """;

  @Override
  public List<Account> accounts(Set<PortfolioId> portfolios) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(ACCOUNTS_NAMED)
                .bindArray("portfolios", UUID.class, Columns.uuids(portfolios))
                .map((row, context) -> Columns.account(row))
                .list());
  }

  private static final String ACCOUNTS =
      """
      -- ledgers.accounts
      select id, name, currency from portfolio order by name, id
      """;

  @Override
  public List<Account> accounts() {
    return transactions.reading(
        handle -> handle.createQuery(ACCOUNTS).map((row, context) -> Columns.account(row)).list());
  }

  /** Names are not empty, so that the beginning comes before them all. */
  private static final String ACCOUNTS_PAGE =
      """
      -- ledgers.accounts-page
      select id, name, currency
      from portfolio
      where (name, id) > (
        select name, id from portfolio where id = :after
        union all
        select '', '00000000-0000-0000-0000-000000000000' where :after::uuid is null)
      order by name, id
      limit :limit
      """;

  @Override
  public Page<Account, PortfolioId> accounts(PageRequest<PortfolioId> wanted) {
    List<Account> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(ACCOUNTS_PAGE)
                    .bind("after", wanted.after().map(PortfolioId::value))
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> Columns.account(row))
                    .list());
    return Page.of(found, wanted.limit(), Account::id);
  }

  /**
   * One row a fact, that of its first revision, in their order, and beside it the last revision
   * that was known. That of sequence zero is nobody's: they begin at one.
   */
  private static final String ENTRIES =
      """
      -- ledgers.entries
      select entry.*
      from ledger_entry as first cross join lateral (
        select * from ledger_entry as told
        where told.portfolio_id = first.portfolio_id and told.reference = first.reference
          and told.known_at <= :asKnownAt
        order by told.revision desc
        limit 1) as entry
      where first.portfolio_id = :portfolio and first.revision = 0 and first.sequence > (
          select sequence from ledger_entry
          where portfolio_id = :portfolio and reference = :after and revision = 0
          union all
          select 0 where :after::text is null)
        and entry.kind <> 'CANCELLED'
      order by first.sequence
      limit :limit
      """;

  @Override
  public List<LedgerEntry> entries(PortfolioId portfolio, Instant asKnownAt) {
    return entries(portfolio, asKnownAt, new PageRequest<>(Optional.empty(), Integer.MAX_VALUE));
  }

  @Override
  public Page<LedgerEntry, String> entries(PortfolioId portfolio, PageRequest<String> wanted) {
    return Page.of(entries(portfolio, Instant.MAX, wanted), wanted.limit(), LedgerEntry::reference);
  }

  private List<LedgerEntry> entries(
      PortfolioId portfolio, Instant asKnownAt, PageRequest<String> wanted) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(ENTRIES)
                .bind("portfolio", portfolio.value())
                .bind("asKnownAt", Columns.latest(asKnownAt))
                .bind("after", wanted.after())
                .bind("limit", wanted.oneMore())
                .map((row, context) -> StoredFacts.told(row))
                .list());
  }

  @Override
  public List<Standing> standings(Set<Account> accounts, LocalDate date) {
    return transactions.reading(handle -> standings.read(handle, accounts, date));
  }

  private static final String TOLD =
      """
      -- ledgers.told
      select * from ledger_entry where portfolio_id = any(:portfolios) order by sequence
      """;

  @Override
  public Map<PortfolioId, List<LedgerEntry>> told(Set<PortfolioId> portfolios) {
    return byPortfolio(
        handle ->
            handle
                .createQuery(TOLD)
                .bindArray("portfolios", UUID.class, Columns.uuids(portfolios)));
  }

  private static final String TOLD_OF =
      """
      -- ledgers.told-of
      select entry.*
      from unnest(:portfolios::uuid[], :references::text[]) as wanted (portfolio, fact)
      join ledger_entry as entry on portfolio_id = portfolio and reference = fact
      order by sequence
      """;

  @Override
  public Map<PortfolioId, List<LedgerEntry>> told(Map<PortfolioId, Collection<String>> references) {
    List<UUID> portfolios = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    references.forEach(
        (portfolio, wanted) ->
            wanted.forEach(
                fact -> {
                  portfolios.add(portfolio.value());
                  facts.add(fact);
                }));
    return byPortfolio(
        handle ->
            handle
                .createQuery(TOLD_OF)
                .bindArray("portfolios", UUID.class, portfolios)
                .bindArray("references", String.class, facts));
  }

  private Map<PortfolioId, List<LedgerEntry>> byPortfolio(Function<Handle, Query> query) {
    return transactions.reading(handle -> ByPortfolio.read(query.apply(handle), StoredFacts::told));
  }
}
