package io.indexwright.application.port.feed;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import java.util.Collection;

/**
 * A vendor that tells prices as they are made. Like a {@link MarketSource} it is not trusted:
 * everything was checked before it comes out here.
 */
public interface QuoteStream {

  /** Returns the name under which it is known; not blank. */
  String name();

  /**
   * Follows {@code tickers} until what is returned is closed, over as many connections, one after
   * the other, as it takes. {@code listener} is told on one thread.
   *
   * @throws IllegalArgumentException if there are none, or two that the vendor cannot tell apart
   */
  Following follow(Collection<Ticker> tickers, Listener listener);

  /** Being told. */
  interface Following extends AutoCloseable {

    /** Ends it; afterwards nobody is told anything. */
    @Override
    void close();
  }

  /** Who is told. */
  interface Listener {

    /** Hears a price of one of the tickers, not older than the one before it. */
    void priced(LatestPrice price);

    /** Hears what nobody may use. */
    void wrong(WrongQuote wrong);

    /** Hears that the vendor does not tell prices of {@code ticker}. */
    void refused(Ticker ticker, String why);

    /** Hears that there is a connection, and that everything was asked for. */
    void connected();

    /** Hears that there is none any more; the next one is tried. */
    void lost(String why);
  }
}
