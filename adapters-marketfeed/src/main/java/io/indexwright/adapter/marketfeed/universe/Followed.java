package io.indexwright.adapter.marketfeed.universe;

import io.indexwright.application.feed.Ticker;
import io.indexwright.instrument.Instrument;

/**
 * An instrument that is brought up to date.
 *
 * @param sector in which its issuer works, in plain words; not blank
 */
public record Followed(Instrument instrument, Ticker ticker, String sector) {}
