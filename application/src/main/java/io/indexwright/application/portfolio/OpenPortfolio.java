package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Transactions;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import java.time.Instant;

/** Opens a portfolio with its first cash. */
public final class OpenPortfolio {
  private static final String FIRST_CASH = "opening deposit";

  private final Ledgers ledgers;
  private final Transactions transactions;

  public OpenPortfolio(Ledgers ledgers, Transactions transactions) {
    this.ledgers = ledgers;
    this.transactions = transactions;
  }

  /** Opens {@code account} with {@code deposit}; opening it again changes nothing. */
  public void open(Account account, Money deposit, Instant at) {
    transactions.inOne(
        () -> {
          ledgers.open(account);
          ledgers.append(account.id(), LedgerEntry.cash(FIRST_CASH, at, deposit));
          return account;
        });
  }
}
