package io.indexwright.application.quote;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.application.quote.ServedQuote.Fresh;
import io.indexwright.application.quote.ServedQuote.Missing;
import io.indexwright.application.quote.ServedQuote.Stale;
import io.indexwright.instrument.InstrumentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Serves the last price of instruments: a good one always, if there ever was one. */
public final class ServeQuotes {
  private final Store store;
  private final Duration freshFor;
  private final Clock clock;

  /**
   * Serves what is in {@code store}.
   *
   * @param freshFor how old a quote may become before nobody relies on it
   */
  public ServeQuotes(Store store, Duration freshFor, Clock clock) {
    this.store = store;
    this.freshFor = freshFor;
    this.clock = clock;
  }

  /** Where it is kept what is known; all of it in {@code transactions}. */
  public record Store(Quotes quotes, FeedRecords records, Transactions transactions) {}

  /** Serves what is kept, whoever told it, and asks nobody. */
  public SortedMap<InstrumentId, ServedQuote> kept(Collection<InstrumentId> instruments) {
    Instant now = clock.instant();
    Map<InstrumentId, Quote> known = store.quotes().last(instruments);
    SortedMap<InstrumentId, ServedQuote> served = new TreeMap<>();
    for (InstrumentId instrument : instruments) {
      served.put(instrument, aged(Optional.ofNullable(known.get(instrument)), now));
    }
    return served;
  }

  private ServedQuote aged(Optional<Quote> known, Instant now) {
    return known
        .filter(quote -> quote.age(now).compareTo(freshFor) <= 0)
        .<ServedQuote>map(quote -> new Fresh(quote, quote.age(now)))
        .orElseGet(() -> stale(known, now, "nothing was heard of it for " + freshFor));
  }

  /**
   * Asks {@code source}, keeps what it says, and serves for every ticker what is known then. What a
   * source does not answer is served from what is kept, whoever told it.
   */
  public Map<Ticker, ServedQuote> ask(MarketSource source, Collection<Ticker> tickers) {
    Map<Ticker, Reply<LatestPrice>> replies = source.latest(tickers);
    Instant now = clock.instant();
    Map<InstrumentId, Quote> known =
        store.transactions().inOne(() -> taken(source.name(), replies, now));
    Map<Ticker, ServedQuote> served = new LinkedHashMap<>();
    replies.forEach(
        (ticker, reply) ->
            served.put(
                ticker, served(Optional.ofNullable(known.get(ticker.instrument())), reply, now)));
    return served;
  }

  private Map<InstrumentId, Quote> taken(
      String source, Map<Ticker, Reply<LatestPrice>> replies, Instant now) {
    replies.forEach(
        (ticker, reply) -> {
          if (reply instanceof Reply.Answered<LatestPrice> answered) {
            store.quotes().take(quotes(source, answered, now));
            store.records().quarantine(source, ticker.instrument(), answered.quarantined(), now);
          }
        });
    return store.quotes().last(replies.keySet().stream().map(Ticker::instrument).toList());
  }

  private static List<Quote> quotes(
      String source, Reply.Answered<LatestPrice> answered, Instant now) {
    return answered.rows().stream().map(row -> new Quote(row.row(), source, now)).toList();
  }

  private static ServedQuote served(Optional<Quote> known, Reply<LatestPrice> reply, Instant now) {
    Optional<String> why = reply.fold(ServeQuotes::missing, failed -> Optional.of(failed.text()));
    return why.isEmpty() && known.isPresent()
        ? new Fresh(known.get(), known.get().age(now))
        : stale(known, now, why.orElse("nothing is kept"));
  }

  private static Optional<String> missing(Reply.Answered<LatestPrice> answered) {
    if (!answered.rows().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        answered.quarantined().stream()
            .findFirst()
            .map(row -> "the answer was set apart: " + row.reason())
            .orElse("the source knows no price"));
  }

  private static ServedQuote stale(Optional<Quote> known, Instant now, String why) {
    return known
        .<ServedQuote>map(quote -> new Stale(quote, quote.age(now), why))
        .orElseGet(() -> new Missing(why));
  }
}
