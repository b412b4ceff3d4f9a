package io.indexwright.application.quote;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.QuoteStream;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes in what a stream tells. Hearing costs no time: of each instrument the newest quote waits
 * until somebody lets it be kept, together with the others. However much is heard and however long
 * the store is away, no more waits than one quote of each instrument and {@value #MOST_APART} wrong
 * ones.
 */
public final class TakeQuotes implements QuoteStream.Listener {
  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_APART = 100;

  private final String source;
  private final Store store;
  private final Clock clock;
  private final Map<InstrumentId, Instant> observed = new HashMap<>();
  private final Map<InstrumentId, Quote> waiting = new TreeMap<>();
  private final List<WrongQuote> apart = new ArrayList<>();
  private long heard;
  private long wrong;
  private long lost;

  /** Takes quotes of {@code tickers} that {@code source} tells. */
  public TakeQuotes(String source, Collection<Ticker> tickers, Store store, Clock clock) {
    this.source = source;
    this.store = store;
    this.clock = clock;
    Instant begun = clock.instant();
    tickers.forEach(ticker -> observed.put(ticker.instrument(), begun));
  }

  /** Where it is kept what was heard; all of it in {@code transactions}. */
  public record Store(
      Quotes quotes, RawResponses responses, FeedRecords records, Transactions transactions) {}

  /** How often something happened. */
  public record Counts(long heard, long wrong, long lost) {}

  @Override
  public synchronized void priced(LatestPrice price) {
    heard++;
    observed.put(price.instrument(), price.observedAt());
    waiting.put(price.instrument(), new Quote(price, source, clock.instant()));
  }

  @Override
  public synchronized void wrong(WrongQuote one) {
    wrong++;
    if (apart.size() < MOST_APART) {
      apart.add(one);
    }
  }

  /** Whoever is refused is not followed. */
  @Override
  public synchronized void refused(Ticker ticker, String why) {
    observed.remove(ticker.instrument());
  }

  @Override
  public void connected() {}

  @Override
  public synchronized void lost(String why) {
    lost++;
  }

  /** Returns one that takes quotes in, and then tells {@code other}. */
  public QuoteStream.Listener and(QuoteStream.Listener other) {
    return new Both(this, other);
  }

  /**
   * Keeps what waits. What could not be kept waits on, unless there is something newer.
   *
   * @return the quotes that were kept
   */
  public List<Quote> keep() {
    List<Quote> quotes = waiting();
    for (int first = 0; first < quotes.size(); first += MOST_AT_ONCE) {
      List<Quote> some = quotes.subList(first, Math.min(first + MOST_AT_ONCE, quotes.size()));
      store.quotes().take(some);
      forget(some);
    }
    List<WrongQuote> wrongs = apart();
    if (!wrongs.isEmpty()) {
      store.transactions().inOne(() -> setApart(wrongs));
      forgetApart(wrongs.size());
    }
    return quotes;
  }

  private synchronized List<Quote> waiting() {
    return List.copyOf(waiting.values());
  }

  private synchronized void forget(List<Quote> kept) {
    kept.forEach(quote -> waiting.remove(quote.latest().instrument(), quote));
  }

  private synchronized List<WrongQuote> apart() {
    return List.copyOf(apart);
  }

  private synchronized void forgetApart(int count) {
    apart.subList(0, count).clear();
  }

  /** What is about no instrument that is followed is set apart under the name of the source. */
  private int setApart(List<WrongQuote> wrongs) {
    Instant now = clock.instant();
    for (WrongQuote one : wrongs) {
      byte[] body = one.raw().getBytes(StandardCharsets.UTF_8);
      Digest digest = Digest.of(body);
      store.responses().keep(digest, body);
      store
          .records()
          .quarantine(
              source,
              one.instrument().orElseGet(() -> new InstrumentId(source)),
              List.of(new QuarantinedRow(one.reason(), one.raw(), digest)),
              now);
    }
    return wrongs.size();
  }

  /** Returns how often something happened so far. */
  public synchronized Counts counts() {
    return new Counts(heard, wrong, lost);
  }

  /** Returns how old the quotes are at this moment. */
  public synchronized Freshness freshness() {
    Instant now = clock.instant();
    List<Duration> ages =
        observed.values().stream().map(moment -> Quote.age(moment, now)).sorted().toList();
    return ages.isEmpty()
        ? new Freshness(0, Duration.ZERO, Duration.ZERO)
        : new Freshness(ages.size(), ages.get(0), ages.get(ages.size() - 1));
  }
}
