package io.indexwright.application.memory;

import io.indexwright.application.port.Ledgers;
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
    entries.putIfAbsent(account.id(), new LinkedHashMap<>());
  }

  @Override
  public void append(PortfolioId portfolio, LedgerEntry entry) {
    Optional.ofNullable(entries.get(portfolio))
        .orElseThrow(() -> new IllegalStateException("no ledger is open for " + portfolio))
        .putIfAbsent(entry.reference(), entry);
  }

  @Override
  public Optional<Account> account(PortfolioId portfolio) {
    return Optional.ofNullable(accounts.get(portfolio));
  }

  @Override
  public List<Account> accounts() {
    return accounts.values().stream()
        .sorted(Comparator.comparing(Account::name).thenComparing(account -> account.id().value()))
        .toList();
  }

  @Override
  public List<LedgerEntry> entries(PortfolioId portfolio) {
    return List.copyOf(entries.getOrDefault(portfolio, Map.of()).values());
  }
}
