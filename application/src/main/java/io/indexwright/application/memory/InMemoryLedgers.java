package io.indexwright.application.memory;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ledgers in maps. */
public final class InMemoryLedgers implements Ledgers {
  private final Instruments instruments;
  private final Map<PortfolioId, Account> accounts = new HashMap<>();
  private final Map<PortfolioId, List<LedgerEntry>> told = new HashMap<>();

  /** Takes facts about {@code instruments}. */
  public InMemoryLedgers(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void open(Account account) {
    if (!accounts.getOrDefault(account.id(), account).equals(account)) {
      throw new IllegalStateException("another portfolio has the id " + account.id());
    }
    accounts.put(account.id(), account);
  }

  @Override
  public void append(Map<PortfolioId, List<LedgerEntry>> entries) {
    Map<PortfolioId, List<LedgerEntry>> after = new HashMap<>();
    entries.forEach(
        (portfolio, news) -> {
          if (account(portfolio).isEmpty()) {
            throw new IllegalStateException("no ledger is open for " + portfolio);
          }
          List<LedgerEntry> all = new ArrayList<>(told(portfolio));
          news.forEach(entry -> add(all, entry));
          after.put(portfolio, all);
        });
    told.putAll(after);
  }

  private void add(List<LedgerEntry> entries, LedgerEntry entry) {
    if (entries.stream().noneMatch(known -> isRevision(known, entry, entry.revision()))) {
      check(entries, entry);
      entries.add(entry);
    }
  }

  private void check(List<LedgerEntry> entries, LedgerEntry entry) {
    Known.require(instruments, entry.fact().instruments());
    if (entry.revision() > 0
        && entries.stream().noneMatch(known -> isRevision(known, entry, entry.revision() - 1))) {
      throw new IllegalStateException(
          "revision " + entry.revision() + " of " + entry.reference() + " comes before its turn");
    }
  }

  private static boolean isRevision(LedgerEntry known, LedgerEntry of, int revision) {
    return known.reference().equals(of.reference()) && known.revision() == revision;
  }

  @Override
  public List<Account> accounts(Set<PortfolioId> portfolios) {
    return portfolios.stream()
        .flatMap(portfolio -> Optional.ofNullable(accounts.get(portfolio)).stream())
        .toList();
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
  public Page<Account, PortfolioId> accounts(PageRequest<PortfolioId> wanted) {
    return Pages.of(accounts(), wanted, Account::id);
  }

  @Override
  public List<LedgerEntry> entries(PortfolioId portfolio, Instant asKnownAt) {
    return inForce(portfolio, places(portfolio), asKnownAt);
  }

  /** A place is kept by its reference, even if the fact was taken back. */
  @Override
  public Page<LedgerEntry, String> entries(PortfolioId portfolio, PageRequest<String> wanted) {
    List<String> places = Pages.after(places(portfolio), wanted, reference -> reference);
    return Page.of(inForce(portfolio, places, Instant.MAX), wanted.limit(), LedgerEntry::reference);
  }

  private List<String> places(PortfolioId portfolio) {
    return told(portfolio).stream().map(LedgerEntry::reference).distinct().toList();
  }

  private List<LedgerEntry> inForce(PortfolioId portfolio, List<String> places, Instant asKnownAt) {
    Map<String, LedgerEntry> inForce = new HashMap<>();
    LedgerEntry.inForce(
            told(portfolio).stream().filter(told -> !told.knownAt().isAfter(asKnownAt)).toList())
        .forEach(entry -> inForce.put(entry.reference(), entry));
    return places.stream()
        .flatMap(place -> Optional.ofNullable(inForce.get(place)).stream())
        .toList();
  }

  @Override
  public Map<PortfolioId, List<LedgerEntry>> told(Set<PortfolioId> portfolios) {
    Map<PortfolioId, List<LedgerEntry>> found = new HashMap<>(told);
    found.keySet().retainAll(portfolios);
    found.replaceAll((portfolio, entries) -> List.copyOf(entries));
    return found;
  }

  @Override
  public Map<PortfolioId, List<LedgerEntry>> told(Map<PortfolioId, Collection<String>> references) {
    Map<PortfolioId, List<LedgerEntry>> found = new HashMap<>();
    references.forEach(
        (portfolio, wanted) ->
            found.put(
                portfolio,
                told(portfolio).stream()
                    .filter(entry -> wanted.contains(entry.reference()))
                    .toList()));
    found.values().removeIf(List::isEmpty);
    return found;
  }
}
