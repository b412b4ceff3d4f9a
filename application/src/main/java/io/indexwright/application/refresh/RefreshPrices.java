package io.indexwright.application.refresh;

import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import io.indexwright.application.port.quality.Findings;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Brings the bars, splits and dividends of tickers up to date, and looks at what has come of it.
 * Several batches are asked for at once and stored one after another. Each ticker is taken in a
 * transaction of its own and asked for from its last bar on, those first that are behind the most,
 * so that a refresh that was stopped is given again, and does the rest. What could not be had stays
 * as it is.
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
  public record Store(
      Prices prices,
      Bars bars,
      Announcements announcements,
      FeedRecords records,
      Findings findings,
      Transactions transactions) {}

  /**
   * Refreshes {@code tickers} up to {@code last}.
   *
   * @param progress hears how many tickers are done, and of how many; what it throws ends the
   *     refresh
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
    TickerIntake intake = new TickerIntake(store, source.name());
    List<Refreshed> done = new ArrayList<>();
    try (Lease ours = lease.get();
        Asking asking = new Asking(source, pace)) {
      Iterator<Asking.Asked> answers = asking.all(batches(tickers, last));
      while (answers.hasNext()) {
        Asking.Asked next = answers.next();
        if (!ours.renew(clock.instant())) {
          break;
        }
        next.said().forEach(said -> done.add(intake.take(next.batch(), said, clock.instant())));
        progress.accept(done.size(), tickers.size());
      }
      return new RefreshOutcome.Done(done);
    }
  }

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
          LocalDate seen = earlier(from, last.minusDays(pace.look().toDays()));
          for (int i = 0; i < all.size(); i += pace.batch()) {
            List<Ticker> some = all.subList(i, Math.min(i + pace.batch(), all.size()));
            batches.add(
                new Batch(List.copyOf(some), Days.closed(from, last), Days.closed(seen, last)));
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
    return earlier(from, last);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
