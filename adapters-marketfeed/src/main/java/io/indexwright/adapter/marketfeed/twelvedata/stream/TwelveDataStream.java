package io.indexwright.adapter.marketfeed.twelvedata.stream;

import io.indexwright.adapter.marketfeed.guard.FeedTrace;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSource;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.QuoteStream;
import java.time.Clock;
import java.util.Collection;

/**
 * The vendor Twelve Data as it tells prices by itself.
 *
 * @param trace of each connection
 * @param clock against which moments are checked
 */
public record TwelveDataStream(
    StreamSettings settings, StreamPatience patience, FeedTrace trace, Clock clock)
    implements QuoteStream {

  @Override
  public String name() {
    return TwelveDataSource.NAME;
  }

  @Override
  public Following follow(Collection<Ticker> tickers, Listener listener) {
    return Conversation.begin(this, new Messages(tickers, listener, clock), listener);
  }
}
