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
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    this.batches = new Batches(settings, surroundings);
    this.clock = surroundings.clock();
    this.most = Math.min(settings.mostSymbols(), settings.allowance().atOnce());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days) {
    return batches.inParts(tickers, Stretch.of(days), stretch -> bars(stretch, "none"));
  }

  @Override
  public Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days) {
    return batches.inParts(tickers, Stretch.of(days), stretch -> bars(stretch, "all"));
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
    return batches.inParts(tickers, Stretch.of(days), stretch -> events(stretch, Events.SPLITS));
  }

  @Override
  public Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days) {
    return batches.inParts(tickers, Stretch.of(days), stretch -> events(stretch, Events.DIVIDENDS));
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
    return batches.byMarket(
        tickers,
        new Kind<>(
            most,
            Ticker::symbol,
            Points::quotes,
            (answer, ticker) -> Points.readQuote(answer, ticker, latest)));
  }

  @Override
  public Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date) {
    return batches.each(
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
}
