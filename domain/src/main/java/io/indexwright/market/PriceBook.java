package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The closes of one trading date, at most one per instrument.
 *
 * @param prices iterated in instrument order
 */
public record PriceBook(LocalDate date, SortedMap<InstrumentId, Price> prices) {

  /** Keeps a copy that nobody can change. */
  public PriceBook {
    prices = InstrumentOrder.copyOf(prices);
  }

  /** Returns the close of {@code instrument}, if it had one on this date. */
  public Optional<Price> priceOf(InstrumentId instrument) {
    return Optional.ofNullable(prices.get(instrument));
  }

  /** Returns a book of the same date without the prices of anything but {@code instruments}. */
  public PriceBook of(Collection<InstrumentId> instruments) {
    SortedMap<InstrumentId, Price> kept = new TreeMap<>(prices);
    kept.keySet().retainAll(instruments);
    return new PriceBook(date, kept);
  }
}
