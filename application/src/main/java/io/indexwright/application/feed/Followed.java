package io.indexwright.application.feed;

import io.indexwright.instrument.Instrument;

/**
 * An instrument that is brought up to date.
 *
 * @param sector in which its issuer works, in plain words; not blank
 */
public record Followed(Instrument instrument, Ticker ticker, String sector) {

  /** Refuses a ticker of something else, and a sector without a word. */
  public Followed {
    if (!instrument.id().equals(ticker.instrument())
        || !instrument.currency().equals(ticker.currency())) {
      throw new IllegalArgumentException(ticker + " is not a ticker of " + instrument);
    }
    if (sector.isBlank()) {
      throw new IllegalArgumentException(instrument.id() + " needs a sector");
    }
  }
}
