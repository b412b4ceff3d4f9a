package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Prices;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.performance.growth.AccountWorth;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.series.Days;
import io.indexwright.taxlot.LotBook;
import io.indexwright.taxlot.LotMethod;
import io.indexwright.taxlot.TaxTreatment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what the ledger of an account comes to: its lots, and what it was worth day by day. */
public final class ReadAccount {
  private final Ledgers ledgers;
  private final Prices prices;

  public ReadAccount(Ledgers ledgers, Prices prices) {
    this.ledgers = ledgers;
    this.prices = prices;
  }

  /** Returns the lots of everything that was ever bought; every loss counts. */
  public LotBook lots(Account account, LotMethod method) {
    Ledger ledger =
        Ledger.of(
            ledgers.entries(account.id()).stream()
                .map(entry -> FactRevision.of(entry, ZoneOffset.UTC))
                .toList());
    return LotBook.of(
        ledger.statement(LocalDate.MAX, Instant.MAX),
        TaxTreatment.fifo(account.currency()).by(method));
  }

  /** Returns what the account was worth in {@code span}, at the closes known at {@code now}. */
  public AccountWorth worth(Account account, Days span, Instant now) {
    List<LedgerEntry> entries = ledgers.entries(account.id());
    SortedSet<InstrumentId> named = new TreeSet<>();
    entries.forEach(entry -> named.addAll(entry.fact().instruments()));
    return AccountWorth.of(account, entries, prices.history(named, now), span);
  }
}
