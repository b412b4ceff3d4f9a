package io.indexwright.instrument;

import java.util.Currency;

/**
 * Something that can be held in whole or fractional units.
 *
 * @param name for readers; not blank
 * @param currency the currency it is priced in
 */
public record Instrument(InstrumentId id, String name, Currency currency) {

  /** Refuses a blank name. */
  public Instrument {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an instrument needs a name: " + id);
    }
  }
}
