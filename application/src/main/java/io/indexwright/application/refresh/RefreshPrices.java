package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Brings the bars of tickers up to date. Each is taken in a transaction of its own and asked for
 * from its last bar on, so that a refresh that was stopped is given again, and does the rest. What
 * could not be had stays as it is.
 */
public final class RefreshPrices {
  private final Store store;
  private final Leases leases;
  private final RefreshPace pace;
  private final Clock clock;

  public RefreshPrices(Store store, Leases leases, RefreshPace pace, Clock clock) {
    this.store = store;
    this.leases = leases;
    this.pace = pace;
    this.clock = clock;
  }

  /** Where it is kept what is known; all of it in {@code transactions}. */
  public record Store(Prices prices, Bars bars, FeedRecords records, Transactions transactions) {}

  /**
   * Refreshes {@code tickers} up to {@code last}.
   *
   * @param progress hears how many tickers are done, and of how many
   */
  public RefreshOutcome refresh(
      MarketSource source,
      List<Ticker> tickers,
      LocalDate last,
      BiConsumer<Integer, Integer> progress) {
    Optional<Lease> lease = leases.take("refresh " + source.name(), clock.instant(), pace.lease());
    if (lease.isEmpty()) {
      return new RefreshOutcome.Busy();
    }
    try (Lease ours = lease.get()) {
      List<Refreshed> done = new ArrayList<>();
      for (Batch batch : batches(tickers, last)) {
        if (!ours.renew(clock.instant())) {
          return new RefreshOutcome.Done(done);
        }
        Map<Ticker, Reply<Bar>> replies = source.dailyBars(batch.tickers(), batch.days());
        replies.forEach((ticker, reply) -> done.add(taken(source, ticker, reply)));
        progress.accept(done.size(), tickers.size());
      }
      return new RefreshOutcome.Done(done);
    }
  }

  private record Batch(List<Ticker> tickers, Days days) {}

  /** Tickers that are asked for from the same date on are asked for together. */
  private List<Batch> batches(List<Ticker> tickers, LocalDate last) {
    TreeSet<InstrumentId> instruments = new TreeSet<>();
    tickers.forEach(ticker -> instruments.add(ticker.instrument()));
    SortedMap<InstrumentId, Close> known =
        store.prices().lastCloses(instruments, last, clock.instant());
    SortedMap<LocalDate, List<Ticker>> byStart = new TreeMap<>();
    for (Ticker ticker : tickers) {
      LocalDate from = from(Optional.ofNullable(known.get(ticker.instrument())), last);
      byStart.computeIfAbsent(from, unused -> new ArrayList<>()).add(ticker);
    }
    List<Batch> batches = new ArrayList<>();
    byStart.forEach(
        (from, all) -> {
          for (int i = 0; i < all.size(); i += pace.batch()) {
            List<Ticker> some = all.subList(i, Math.min(i + pace.batch(), all.size()));
            batches.add(new Batch(List.copyOf(some), Days.closed(from, last)));
          }
        });
    return batches;
  }

  /** A few days again: a vendor corrects the last ones. */
  private LocalDate from(Optional<Close> known, LocalDate last) {
    LocalDate from =
        known
            .map(close -> close.date().minusDays(pace.overlap().toDays()))
            .orElseGet(() -> last.minusDays(pace.history().toDays()));
    return from.isAfter(last) ? last : from;
  }

  private Refreshed taken(MarketSource source, Ticker ticker, Reply<Bar> reply) {
    return reply.fold(
        answered -> store.transactions().inOne(() -> taken(source, ticker, answered)),
        failed -> new Refreshed(ticker, Optional.empty(), 0, Optional.of(failed)));
  }

  private Refreshed taken(MarketSource source, Ticker ticker, Answered<Bar> answered) {
    ImportOutcome outcome =
        store.bars().load(rows(ticker, answered.rows()).iterator(), clock.instant());
    if (outcome instanceof ImportOutcome.Imported) {
      Map<LocalDate, Digest> responses = new LinkedHashMap<>();
      answered.rows().forEach(bar -> responses.put(bar.row().close().date(), bar.response()));
      store.records().read(ticker.instrument(), responses);
    }
    store
        .records()
        .quarantine(source.name(), ticker.instrument(), answered.quarantined(), clock.instant());
    return new Refreshed(
        ticker, Optional.of(outcome), answered.quarantined().size(), Optional.empty());
  }

  private static List<BarRow> rows(Ticker ticker, List<Sourced<Bar>> bars) {
    List<BarRow> rows = new ArrayList<>();
    for (Sourced<Bar> sourced : bars) {
      Bar bar = sourced.row();
      BarRow.Figures figures =
          new BarRow.Figures(
              bar.close().price().perUnit(), bar.open(), bar.high(), bar.low(), bar.volume());
      rows.add(
          new BarRow(
              rows.size() + 1,
              ticker.instrument().value(),
              bar.close().date(),
              ticker.currency().getCurrencyCode(),
              figures));
    }
    return rows;
  }
}
