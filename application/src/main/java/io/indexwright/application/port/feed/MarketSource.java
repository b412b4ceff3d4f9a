package io.indexwright.application.port.feed;

import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.market.Bar;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A vendor of market data, who is not trusted: everything it says was checked before it comes out
 * here.
 *
 * <p>What fails, fails for the one that was asked for: every method has one reply for each of them,
 * in the order in which they were asked for, and throws nothing because of what the vendor does or
 * says. Every response that a row was read from is in {@link RawResponses} before the row is
 * returned.
 */
public interface MarketSource {

  /** Returns the name under which it is known; not blank. */
  String name();

  /** Returns the bars of {@code days} as they were traded: adjusted for nothing. */
  Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days);

  /**
   * Returns the bars of {@code days} as the vendor adjusts them for splits and dividends. They are
   * there to be compared with the others, never to be stored as prices.
   */
  Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days);

  /** Returns the splits with an ex-date in {@code days}. */
  Map<Ticker, Reply<Announcement>> splits(Collection<Ticker> tickers, Days days);

  /** Returns the dividends with an ex-date in {@code days}, in amounts as they were paid. */
  Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days);

  /** Returns the last price of each. */
  Map<Ticker, Reply<LatestPrice>> latest(Collection<Ticker> tickers);

  /** Returns the rates of a day of UTC. */
  Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date);

  /** Returns what the vendor finds for {@code words}, the likeliest first. */
  Reply<FoundSymbol> search(String words);
}
