package io.indexwright.application.memory;

import io.indexwright.application.port.Ledgers;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ledgers in maps. */
public final class InMemoryLedgers implements Ledgers {
  private final Map<PortfolioId, Account> accounts = new HashMap<>();
  private final Map<PortfolioId, Map<String, LedgerEntry>> entries = new HashMap<>();

  @Override
  public void open(Account account) {
    if (!accounts.getOrDefault(account.id(), account).equals(account)) {
      throw new IllegalStateException("another portfolio has the id " + account.id());
    }
    accounts.put(account.id(), account);
  }

  @Override
  public void append(PortfolioId portfolio, LedgerEntry entry) {
    Account account =
        account(portfolio)
            .orElseThrow(() -> new IllegalStateException("no ledger is open for " + portfolio));
    amountsOf(entry)
        .forEach(money -> CurrencyMismatchException.check(account.currency(), money.currency()));
    entries
        .computeIfAbsent(portfolio, opened -> new LinkedHashMap<>())
        .putIfAbsent(entry.reference(), entry);
  }

  private static List<Money> amountsOf(LedgerEntry entry) {
    return entry instanceof LedgerEntry.Traded traded
        ? List.of(traded.consideration(), traded.fee())
        : List.of(((LedgerEntry.CashMoved) entry).amount());
  }

  @Override
  public Optional<Account> account(PortfolioId portfolio) {
    return Optional.ofNullable(accounts.get(portfolio));
  }

  @Override
  public List<Account> accounts() {
    return accounts.values().stream()
        .sorted(
            Comparator.comparing(Account::name, TextOrder.BY_CODE_POINT)
                .thenComparing(account -> account.id().toString()))
        .toList();
  }

  @Override
  public List<LedgerEntry> entries(PortfolioId portfolio) {
    return List.copyOf(entries.getOrDefault(portfolio, Map.of()).values());
  }
}
