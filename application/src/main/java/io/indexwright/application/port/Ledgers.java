package io.indexwright.application.port;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.dealing.Standing;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger of every portfolio: facts of every kind, in every currency. */
public interface Ledgers {

  /**
   * Opens a ledger; opening it again changes nothing.
   *
   * @throws IllegalStateException if its id belongs to another account
   */
  void open(Account account);

  /** Adds what is told of a fact, as {@link #append(PortfolioId, List)} does. */
  default void append(PortfolioId portfolio, LedgerEntry entry) {
    append(portfolio, List.of(entry));
  }

  /**
   * Adds what is told of facts, all of it or nothing; a reference and revision that are known
   * change nothing, whatever is told.
   *
   * @throws IllegalStateException if the ledger was not opened, an instrument is not known, or the
   *     revision before it is not
   */
  default void append(PortfolioId portfolio, List<LedgerEntry> entries) {
    append(Map.of(portfolio, entries));
  }

  /** Adds what is told of facts of several ledgers in the same way. */
  void append(Map<PortfolioId, List<LedgerEntry>> entries);

  /** Returns the account of {@code portfolio}. */
  default Optional<Account> account(PortfolioId portfolio) {
    return accounts(Set.of(portfolio)).stream().findFirst();
  }

  /** Returns the accounts of those portfolios that were opened. */
  List<Account> accounts(Set<PortfolioId> portfolios);

  /** Returns every account, by name (in code point order) and then id (as text). */
  List<Account> accounts();

  /**
   * Returns accounts in the same order, a page at a time by id. After an id that nobody has comes
   * nothing.
   */
  Page<Account, PortfolioId> accounts(PageRequest<PortfolioId> wanted);

  /** Returns the facts in force, as {@link #entries(PortfolioId, Instant)} has them. */
  default List<LedgerEntry> entries(PortfolioId portfolio) {
    return entries(portfolio, Instant.MAX);
  }

  /**
   * Returns the facts as they were known at {@code asKnownAt}, inclusive: of each the last revision
   * that was known, and none that was taken back. They come in the order in which they were first
   * added.
   */
  List<LedgerEntry> entries(PortfolioId portfolio, Instant asKnownAt);

  /**
   * Returns where accounts that were opened stand on {@code date}, each once, by the facts in
   * force.
   *
   * @throws IllegalArgumentException if facts of one of them cannot have happened
   * @throws CurrencyMismatchException if cash in another currency was paid into one
   */
  default List<Standing> standings(Set<Account> accounts, LocalDate date) {
    Map<PortfolioId, List<LedgerEntry>> told =
        told(accounts.stream().map(Account::id).collect(Collectors.toSet()));
    return accounts.stream()
        .map(
            account ->
                Standing.of(
                    account, date, LedgerEntry.inForce(told.getOrDefault(account.id(), List.of()))))
        .toList();
  }

  /**
   * Returns the facts in force, in the same order, a page at a time by reference. After a reference
   * that no fact ever had comes nothing.
   */
  Page<LedgerEntry, String> entries(PortfolioId portfolio, PageRequest<String> wanted);

  /** Returns every revision of every fact, in the order in which they were added. */
  default List<LedgerEntry> told(PortfolioId portfolio) {
    return told(Set.of(portfolio)).getOrDefault(portfolio, List.of());
  }

  /** Returns every revision of every fact of those portfolios that have some. */
  Map<PortfolioId, List<LedgerEntry>> told(Set<PortfolioId> portfolios);

  /** Returns every revision of the facts of {@code references}, as {@link #told} has them. */
  default List<LedgerEntry> told(PortfolioId portfolio, Collection<String> references) {
    return told(Map.of(portfolio, references)).getOrDefault(portfolio, List.of());
  }

  /** Returns the same of several ledgers, those that have some. */
  Map<PortfolioId, List<LedgerEntry>> told(Map<PortfolioId, Collection<String>> references);

  /**
   * Returns what follows from the facts in force.
   *
   * @throws UnknownException if the ledger was not opened
   * @throws CurrencyMismatchException if cash in another currency than that of the account came of
   *     them
   */
  default Portfolio portfolio(PortfolioId portfolio) {
    return portfolio(portfolio, Instant.MAX);
  }

  /**
   * Returns what followed from the facts that were known at {@code asKnownAt}.
   *
   * @throws UnknownException if the ledger was not opened
   * @throws CurrencyMismatchException as above
   */
  default Portfolio portfolio(PortfolioId portfolio, Instant asKnownAt) {
    return account(portfolio)
        .orElseThrow(() -> new UnknownException("portfolio", portfolio.value()))
        .empty()
        .after(entries(portfolio, asKnownAt));
  }
}
