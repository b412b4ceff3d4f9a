package io.indexwright.application.quote;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.port.feed.QuoteStream;

/** Tells two listeners, one after the other. */
record Both(QuoteStream.Listener first, QuoteStream.Listener second)
    implements QuoteStream.Listener {

  @Override
  public void priced(LatestPrice price) {
    first.priced(price);
    second.priced(price);
  }

  @Override
  public void wrong(WrongQuote wrong) {
    first.wrong(wrong);
    second.wrong(wrong);
  }

  @Override
  public void refused(Ticker ticker, String why) {
    first.refused(ticker, why);
    second.refused(ticker, why);
  }

  @Override
  public void connected() {
    first.connected();
    second.connected();
  }

  @Override
  public void lost(String why) {
    first.lost(why);
    second.lost(why);
  }
}
