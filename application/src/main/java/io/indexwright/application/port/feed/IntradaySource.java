package io.indexwright.application.port.feed;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.series.Days;
import java.util.Collection;
import java.util.Map;

/** A vendor of bars within the day, who keeps the promises of a {@link MarketSource}. */
public interface IntradaySource {

  /** Returns the name under which it is known; not blank. */
  String name();

  /**
   * Returns the bars that begin on {@code days} of each ticker's own zone and have ended, as they
   * were traded.
   */
  Map<Ticker, Reply<IntradayBar>> intradayBars(
      Collection<Ticker> tickers, BarInterval interval, Days days);
}
