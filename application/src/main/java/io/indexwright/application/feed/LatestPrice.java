package io.indexwright.application.feed;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import java.time.Instant;

/**
 * The last price that a source has seen.
 *
 * @param observedAt by the clock of the market
 */
public record LatestPrice(InstrumentId instrument, Price price, Instant observedAt) {}
