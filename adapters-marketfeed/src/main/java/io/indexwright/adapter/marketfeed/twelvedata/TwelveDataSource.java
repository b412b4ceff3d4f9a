package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.twelvedata.Batches.Kind;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.feed.Quota;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.market.Bar;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vendor Twelve Data. */
public final class TwelveDataSource implements MarketSource {

  /** Its name, also that of its rates of exchange as a fixing. */
  public static final String NAME = "TWELVEDATA";

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Batches batches;
  private final Clock clock;
  private final int most;

  /**
   * What it leans on.
   *
   * @param policies of this source and no other
   */
  public record Surroundings(
      FeedPolicies policies, Quota quota, RawResponses responses, Clock clock) {}

  /** Asks as {@code settings} say. */
  public TwelveDataSource(TwelveDataSettings settings, Surroundings surroundings) {
    this.batches = new Batches(new Gateway(settings, surroundings));
    this.clock = surroundings.clock();
    this.most = Math.min(settings.mostSymbols(), settings.allowance().atOnce());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days) {
    return inStretches(tickers, days, stretch -> bars(stretch, "none"));
  }

  @Override
  public Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days) {
    return inStretches(tickers, days, stretch -> bars(stretch, "all"));
  }

  private Kind<Ticker, Bar> bars(Stretch stretch, String adjust) {
    return new Kind<>(
        most,
        Ticker::symbol,
        symbols -> stretch.in(Bars.question(symbols, adjust)),
        (answer, ticker) -> Bars.read(answer, ticker, stretch));
  }

  @Override
  public Map<Ticker, Reply<Announcement>> splits(Collection<Ticker> tickers, Days days) {
    return inStretches(tickers, days, stretch -> events(stretch, Events.SPLITS));
  }

  @Override
  public Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days) {
    return inStretches(tickers, days, stretch -> events(stretch, Events.DIVIDENDS));
  }

  /** The vendor does not list these endpoints among those that take several symbols. */
  private static Kind<Ticker, Announcement> events(Stretch stretch, Events events) {
    return new Kind<>(
        1,
        Ticker::symbol,
        symbols -> stretch.in(events.question(symbols)),
        (answer, ticker) -> events.read(answer, ticker, stretch));
  }

  @Override
  public Map<Ticker, Reply<LatestPrice>> latest(Collection<Ticker> tickers) {
    Instant latest = clock.instant().plus(CLOCKS_DIFFER);
    return byMarket(
        tickers,
        new Kind<>(
            most,
            Ticker::symbol,
            Points::quotes,
            (answer, ticker) -> Points.readQuote(answer, ticker, latest)));
  }

  @Override
  public Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date) {
    return byKey(
        pairs,
        new Kind<>(
            most,
            Points::written,
            written -> Points.rates(written, date),
            (answer, pair) -> Points.readRate(answer, pair, date, NAME)));
  }

  @Override
  public Reply<FoundSymbol> search(String words) {
    Kind<String, FoundSymbol> kind =
        new Kind<>(1, Function.identity(), Found::question, (answer, asked) -> Found.read(answer));
    return batches.ask(List.of(words), kind).get(0);
  }

  /** Asks stretch after stretch; whoever has failed in one is not asked for in the next. */
  private <T> Map<Ticker, Reply<T>> inStretches(
      Collection<Ticker> tickers, Days days, Function<Stretch, Kind<Ticker, T>> kind) {
    Map<Ticker, Reply<T>> replies = new LinkedHashMap<>();
    tickers.forEach(ticker -> replies.put(ticker, Reply.Answered.nothing()));
    for (Stretch stretch : Stretch.of(days)) {
      List<Ticker> well =
          replies.keySet().stream()
              .filter(ticker -> replies.get(ticker) instanceof Reply.Answered)
              .toList();
      byMarket(well, kind.apply(stretch))
          .forEach((ticker, reply) -> replies.merge(ticker, reply, Reply::then));
    }
    return Collections.unmodifiableMap(replies);
  }

  /** A market is a parameter of a whole request, so that each request is for one of them. */
  private <T> Map<Ticker, Reply<T>> byMarket(Collection<Ticker> tickers, Kind<Ticker, T> kind) {
    Map<Ticker, Reply<T>> replies = new LinkedHashMap<>();
    tickers.forEach(ticker -> replies.put(ticker, Reply.Answered.nothing()));
    tickers.stream()
        .distinct()
        .collect(Collectors.groupingBy(Ticker::market, LinkedHashMap::new, Collectors.toList()))
        .forEach((market, some) -> replies.putAll(byKey(some, kind.with("mic_code", market))));
    return Collections.unmodifiableMap(replies);
  }

  private <K, T> Map<K, Reply<T>> byKey(Collection<K> keys, Kind<K, T> kind) {
    List<K> asked = keys.stream().distinct().toList();
    List<Reply<T>> answers = batches.ask(asked, kind);
    Map<K, Reply<T>> replies = new LinkedHashMap<>();
    for (int place = 0; place < asked.size(); place++) {
      replies.put(asked.get(place), answers.get(place));
    }
    return Collections.unmodifiableMap(replies);
  }
}
