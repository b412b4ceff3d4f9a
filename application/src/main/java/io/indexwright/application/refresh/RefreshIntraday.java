package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Reply.Failed;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.IntradayBars;
import io.indexwright.application.port.feed.IntradaySource;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in bars within the day. Each ticker is taken in a transaction of its own. */
public final class RefreshIntraday {

  /** Bars of so many tickers are in memory at once. */
  private static final int BATCH = 10;

  private final Store store;
  private final Clock clock;

  public RefreshIntraday(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Where it is kept what is known; all of it in {@code transactions}. */
  public record Store(IntradayBars bars, FeedRecords records, Transactions transactions) {}

  /**
   * What came of one ticker.
   *
   * @param told how many bars were right
   * @param changed how many of them were new, or known otherwise
   * @param quarantined how many rows were set apart
   * @param failed why there was no answer
   */
  public record Taken(
      Ticker ticker,
      int told,
      int changed,
      int quarantined,
      Optional<Failed<IntradayBar>> failed) {}

  /** Takes in the bars of {@code days} of each ticker's own zone, as far as they have ended. */
  public List<Taken> refresh(
      IntradaySource source, List<Ticker> tickers, BarInterval interval, Days days) {
    List<Taken> taken = new ArrayList<>();
    for (int first = 0; first < tickers.size(); first += BATCH) {
      List<Ticker> some = tickers.subList(first, Math.min(first + BATCH, tickers.size()));
      source
          .intradayBars(some, interval, days)
          .forEach((ticker, reply) -> taken.add(taken(source.name(), ticker, interval, reply)));
    }
    return taken;
  }

  private Taken taken(
      String source, Ticker ticker, BarInterval interval, Reply<IntradayBar> reply) {
    return reply.fold(
        answered -> store.transactions().inOne(() -> answered(source, ticker, interval, answered)),
        failed -> new Taken(ticker, 0, 0, 0, Optional.of(failed)));
  }

  private Taken answered(
      String source, Ticker ticker, BarInterval interval, Answered<IntradayBar> answered) {
    Instant now = clock.instant();
    List<IntradayBar> bars = answered.rows().stream().map(Sourced::row).toList();
    int changed = store.bars().take(interval, bars, now);
    store.records().quarantine(source, ticker.instrument(), answered.quarantined(), now);
    return new Taken(ticker, bars.size(), changed, answered.quarantined().size(), Optional.empty());
  }
}
