package io.indexwright.adapter.marketfeed.twelvedata.intraday;

import io.indexwright.adapter.marketfeed.twelvedata.Batches;
import io.indexwright.adapter.marketfeed.twelvedata.Batches.Kind;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSource;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.port.feed.IntradaySource;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The vendor Twelve Data, asked for bars within the day. */
public final class TwelveDataIntraday implements IntradaySource {
  private final Batches batches;
  private final Clock clock;
  private final int most;

  /**
   * Asks as {@code settings} say.
   *
   * @param surroundings the same as those of the vendor's other data: its guards are of all of it
   */
  public TwelveDataIntraday(
      TwelveDataSettings settings, TwelveDataSource.Surroundings surroundings) {
    this.batches = new Batches(settings, surroundings);
    this.clock = surroundings.clock();
    this.most = Math.min(settings.mostSymbols(), settings.allowance().atOnce());
  }

  @Override
  public String name() {
    return TwelveDataSource.NAME;
  }

  /** Days begin when their zone says, so that each zone is asked for by itself. */
  @Override
  public Map<Ticker, Reply<IntradayBar>> intradayBars(
      Collection<Ticker> tickers, BarInterval interval, Days days) {
    Instant lastEnded = clock.instant().minus(interval.length());
    Map<Ticker, Reply<IntradayBar>> replies = new LinkedHashMap<>();
    tickers.forEach(ticker -> replies.put(ticker, Reply.Answered.nothing()));
    tickers.stream()
        .collect(Collectors.groupingBy(Ticker::zone, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (zone, some) ->
                replies.putAll(
                    batches.inParts(
                        some,
                        Hours.of(days, zone, interval),
                        hours -> bars(new MinuteBars.Asked(interval, hours, lastEnded)))));
    return Collections.unmodifiableMap(replies);
  }

  private Kind<Ticker, IntradayBar> bars(MinuteBars.Asked asked) {
    return new Kind<>(
        most,
        Ticker::symbol,
        symbols -> asked.hours().in(MinuteBars.question(symbols, asked.interval())),
        (answer, ticker) -> MinuteBars.read(answer, ticker, asked));
  }
}
