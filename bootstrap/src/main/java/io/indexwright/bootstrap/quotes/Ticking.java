package io.indexwright.bootstrap.quotes;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.feed.QuoteStream;
import io.indexwright.application.quote.Freshness;
import io.indexwright.application.quote.TakeQuotes;
import io.indexwright.bootstrap.terminal.Stop;
import io.indexwright.bootstrap.wiring.Feeds;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Follows a stream: a line for each price that is kept, and for whatever happens to the stream. */
final class Ticking implements QuoteStream.Listener {
  private static final Duration BATCH = Duration.ofMillis(250);

  private final PrintWriter out;

  Ticking(PrintWriter out) {
    this.out = out;
  }

  int tell(Feeds feeds, QuoteStream stream, List<Ticker> tickers, Stop stop) {
    TakeQuotes quotes = feeds.takeQuotes(stream.name(), tickers);
    QuoteStream.Following following = stream.follow(tickers, quotes.and(this));
    try {
      while (!stop.isAskedWithin(BATCH)) {
        keep(quotes);
      }
    } finally {
      following.close();
    }
    keep(quotes);
    summary(quotes.counts(), quotes.freshness());
    return 0;
  }

  /** What cannot be kept now is kept later: the stream goes on meanwhile. */
  private void keep(TakeQuotes quotes) {
    try {
      quotes.keep().forEach(this::line);
    } catch (UnavailableException away) {
      out.println("✗ " + away.getMessage() + ": the quotes wait");
    }
  }

  private void line(Quote quote) {
    out.println(
        "%s  %s  %s"
            .formatted(
                quote.latest().observedAt(),
                quote.latest().instrument(),
                QuotesCommand.price(quote)));
  }

  private void summary(TakeQuotes.Counts counts, Freshness freshness) {
    out.println(
        "%,d prices of %,d instruments, %,d wrong, %,d connections lost; the oldest is %s old"
            .formatted(
                counts.heard(),
                freshness.followed(),
                counts.wrong(),
                counts.lost(),
                QuotesCommand.seconds(freshness.oldest())));
  }

  @Override
  public void priced(LatestPrice price) {}

  @Override
  public void wrong(WrongQuote wrong) {
    out.println("✗ set apart: " + wrong.reason());
  }

  @Override
  public void refused(Ticker ticker, String why) {
    out.println("✗ " + ticker.instrument() + ": " + why);
  }

  @Override
  public void connected() {
    out.println("connected");
  }

  @Override
  public void lost(String why) {
    out.println("✗ " + why + "; trying again");
  }
}
