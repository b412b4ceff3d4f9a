package io.indexwright.adapter.postgres.trading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.dealing.Standing;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where accounts stood when somebody asked last, so that only what was told since is read. The last
 * row that was read is read again: if it is another one now, because its transaction was taken back
 * or the ledger is gone, the ledger is read from its beginning.
 */
final class KnownStandings {
  private static final int MOST = 20_000;

  private final Cache<PortfolioId, Known> known = Caffeine.newBuilder().maximumSize(MOST).build();

  /** A row of a ledger. */
  private record Row(long sequence, LedgerEntry entry) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(row.getLong("sequence"), StoredFacts.told(row));
    }
  }

  /** Where an account stands, and the row that was read last; there is none if none was read. */
  private record Known(Standing standing, Optional<Row> last) {
    static Known nothing(Account account, LocalDate date) {
      return of(account, date, List.of());
    }

    private static Known of(Account account, LocalDate date, List<Row> all) {
      return new Known(
          Standing.of(account, date, LedgerEntry.inForce(all.stream().map(Row::entry).toList())),
          last(all));
    }

    private static Optional<Row> last(List<Row> rows) {
      return rows.stream().reduce((earlier, later) -> later);
    }

    boolean isOf(Account account, LocalDate date) {
      return standing.account().equals(account) && standing.date().equals(date);
    }

    PortfolioId portfolio() {
      return standing.account().id();
    }

    /** Sequences begin at one. */
    long mark() {
      return last.map(Row::sequence).orElse(0L);
    }

    /** Returns what is known after {@code rows} from the mark on, if that follows from it. */
    Optional<Known> after(List<Row> rows) {
      if (last.isEmpty()) {
        return Optional.of(of(standing.account(), standing.date(), rows));
      }
      return rows.stream().findFirst().equals(last)
          ? standing
              .after(rows.stream().skip(1).map(Row::entry).toList())
              .map(next -> new Known(next, last(rows)))
          : Optional.empty();
    }
  }

  /** Returns where accounts stand by what {@code handle} sees. */
  List<Standing> read(Handle handle, Set<Account> accounts, LocalDate date) {
    List<Known> before = accounts.stream().map(account -> known(account, date)).toList();
    List<Known> now = after(handle, before);
    now.forEach(one -> known.put(one.portfolio(), one));
    return now.stream().map(Known::standing).toList();
  }

  private Known known(Account account, LocalDate date) {
    return Optional.ofNullable(known.getIfPresent(account.id()))
        .filter(one -> one.isOf(account, date))
        .orElseGet(() -> Known.nothing(account, date));
  }

  /** Whatever is read from the beginning follows. */
  private static List<Known> after(Handle handle, List<Known> before) {
    Map<PortfolioId, List<Row>> rows = rows(handle, before);
    List<Known> after = new ArrayList<>();
    List<Known> again = new ArrayList<>();
    for (Known one : before) {
      Standing standing = one.standing();
      one.after(rows.getOrDefault(one.portfolio(), List.of()))
          .ifPresentOrElse(
              after::add, () -> again.add(Known.nothing(standing.account(), standing.date())));
    }
    if (!again.isEmpty()) {
      after.addAll(after(handle, again));
    }
    return after;
  }

  /** Each ledger is looked into by itself, however few rows the planner expects of all of them. */
  private static final String SINCE =
      """
      -- ledgers.since
      select entry.*
      from unnest(:portfolios::uuid[], :marks::bigint[]) as known (portfolio, mark)
        cross join lateral (
          select * from ledger_entry
          where portfolio_id = portfolio and sequence >= mark
          order by sequence) as entry
      order by entry.sequence
      """;

  private static Map<PortfolioId, List<Row>> rows(Handle handle, List<Known> before) {
    return ByPortfolio.read(
        handle
            .createQuery(SINCE)
            .bindArray(
                "portfolios",
                UUID.class,
                Columns.uuids(before.stream().map(Known::portfolio).toList()))
            .bindArray("marks", Long.class, before.stream().map(Known::mark).toList()),
        Row::of);
  }
}
