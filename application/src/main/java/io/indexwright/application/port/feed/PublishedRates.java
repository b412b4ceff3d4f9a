package io.indexwright.application.port.feed;

import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.rates.FxQuote;

/**
 * Reference rates of exchange, in the stretches in which their bank publishes them. A call throws
 * nothing because of what the bank does or says; every response that a rate was read from is in
 * {@link RawResponses} before the rate is returned.
 */
public interface PublishedRates {

  /** Returns the name of the fixing. */
  String fixing();

  /** Returns where the rates can be looked up. */
  String address();

  /** Returns the rates of a stretch, by date: all of them, or why there are none. */
  Reply<FxQuote> of(Reach reach);
}
