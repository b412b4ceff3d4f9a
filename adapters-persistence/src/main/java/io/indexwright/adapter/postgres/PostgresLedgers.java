package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Ledgers;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Trade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ledgers in tables: an account a row, a fact a row. */
public final class PostgresLedgers implements Ledgers {
  private static final String CASH = "CASH";

  private final PostgresTransactions transactions;

  /** Keeps ledgers where {@code transactions} reach. */
  public PostgresLedgers(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String OPEN =
      """
      insert into portfolio (id, name, currency) values (:id, :name, :currency)
      on conflict (id) do nothing
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
  public void append(PortfolioId portfolio, LedgerEntry entry) {
    transactions.writing(
        handle -> {
          Currency currency = hold(handle, portfolio);
          if (entry instanceof LedgerEntry.Traded traded) {
            append(handle, portfolio, traded, currency);
          } else {
            append(handle, portfolio, (LedgerEntry.CashMoved) entry, currency);
          }
        });
  }

  /** One fact of a ledger at a time, so that the order of arrival is the order of commitment. */
  private static final String HOLD =
      """
      select currency from portfolio where id = :portfolio for no key update
      """;

  private static Currency hold(Handle handle, PortfolioId portfolio) {
    return handle
        .createQuery(HOLD)
        .bind("portfolio", portfolio.value())
        .map((row, context) -> Columns.currency(row))
        .findOne()
        .orElseThrow(() -> new IllegalStateException("no ledger is open for " + portfolio));
  }

  private static final String APPEND_CASH =
      """
      insert into ledger_entry (portfolio_id, reference, kind, happened_at, amount, currency)
      values (:portfolio, :reference, 'CASH', :at, :amount, :currency)
      on conflict (portfolio_id, reference) do nothing
      """;

  private static void append(
      Handle handle, PortfolioId portfolio, LedgerEntry.CashMoved moved, Currency currency) {
    handle
        .createUpdate(APPEND_CASH)
        .bind("portfolio", portfolio.value())
        .bind("reference", moved.reference())
        .bind("at", Columns.moment(moved.at()))
        .bind("amount", amount(moved.amount(), currency))
        .bind("currency", currency.getCurrencyCode())
        .execute();
  }

  private static final String APPEND_TRADE =
      """
      insert into ledger_entry (
        portfolio_id, reference, kind, happened_at, amount, currency,
        instrument_id, side, quantity, fee)
      values (
        :portfolio, :reference, 'TRADE', :at, :consideration, :currency,
        :instrument, :side, :quantity, :fee)
      on conflict (portfolio_id, reference) do nothing
      """;

  private static void append(
      Handle handle, PortfolioId portfolio, LedgerEntry.Traded traded, Currency currency) {
    handle
        .createUpdate(APPEND_TRADE)
        .bind("portfolio", portfolio.value())
        .bind("reference", traded.reference())
        .bind("at", Columns.moment(traded.at()))
        .bind("consideration", amount(traded.consideration(), currency))
        .bind("currency", currency.getCurrencyCode())
        .bind("instrument", traded.trade().instrument().value())
        .bind("side", traded.trade().side().name())
        .bind("quantity", traded.trade().quantity().units())
        .bind("fee", amount(traded.fee(), currency))
        .execute();
  }

  private static BigDecimal amount(Money money, Currency currency) {
    CurrencyMismatchException.check(currency, money.currency());
    return money.amount();
  }

  private static final String ACCOUNT =
      """
      select id, name, currency from portfolio where id = :id
      """;

  @Override
  public Optional<Account> account(PortfolioId portfolio) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(ACCOUNT)
                .bind("id", portfolio.value())
                .map((row, context) -> account(row))
                .findOne());
  }

  private static final String ACCOUNTS =
      """
      select id, name, currency from portfolio order by name, id
      """;

  @Override
  public List<Account> accounts() {
    return transactions.reading(
        handle -> handle.createQuery(ACCOUNTS).map((row, context) -> account(row)).list());
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new PortfolioId(Columns.uuid(row, "id")), row.getString("name"), Columns.currency(row));
  }

  private static final String ENTRIES =
      """
      select reference, kind, happened_at, amount, currency, instrument_id, side, quantity, fee
      from ledger_entry
      where portfolio_id = :portfolio
      order by sequence
      """;

  @Override
  public List<LedgerEntry> entries(PortfolioId portfolio) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(ENTRIES)
                .bind("portfolio", portfolio.value())
                .map((row, context) -> entry(row))
                .list());
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return row.getString("kind").equals(CASH) ? moved(row) : traded(row);
  }

  private static LedgerEntry moved(ResultSet row) throws SQLException {
    return new LedgerEntry.CashMoved(
        row.getString("reference"),
        Columns.instant(row, "happened_at"),
        Columns.money(row, "amount"));
  }

  private static LedgerEntry traded(ResultSet row) throws SQLException {
    return new LedgerEntry.Traded(
        row.getString("reference"),
        Columns.instant(row, "happened_at"),
        new Trade(
            Columns.instrument(row, "instrument_id"),
            Side.valueOf(row.getString("side")),
            Columns.quantity(row, "quantity")),
        Columns.money(row, "amount"),
        Columns.money(row, "fee"));
  }
}
