package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many index shares of each constituent the index holds.
 *
 * @param shares iterated in instrument order, so every sum is taken in the same order; not empty
 */
public record Basket(SortedMap<InstrumentId, IndexShares> shares) {

  /** Refuses an empty basket: it has no level. */
  public Basket {
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("a basket needs a constituent");
    }
    shares = InstrumentOrder.copyOf(shares);
  }

  /**
   * Returns the index shares of {@code constituent}.
   *
   * @throws IllegalArgumentException if the basket does not hold it
   */
  public IndexShares sharesOf(InstrumentId constituent) {
    return Optional.ofNullable(shares.get(constituent))
        .orElseThrow(() -> new IllegalArgumentException("not in the basket: " + constituent));
  }

  /** Returns the constituents that {@code book} has no price for. */
  public SortedSet<InstrumentId> unpricedIn(PriceBook book) {
    SortedSet<InstrumentId> missing = new TreeSet<>(shares.keySet());
    missing.removeAll(book.prices().keySet());
    return missing;
  }

  /**
   * Returns the sum of shares times price, unrounded.
   *
   * @throws IllegalArgumentException if a constituent is {@linkplain #unpricedIn unpriced}
   */
  public MarketValue valueAt(PriceBook book) {
    return new MarketValue(valuesAt(book).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /**
   * Returns each constituent's part of the value, in instrument order; the parts sum to exactly 1.
   *
   * @throws IllegalArgumentException if a constituent is {@linkplain #unpricedIn unpriced}
   */
  public SortedMap<InstrumentId, Weight> weightsAt(PriceBook book) {
    Iterator<Weight> weights = Weight.sharing(valuesAt(book)).iterator();
    SortedMap<InstrumentId, Weight> byInstrument = new TreeMap<>();
    shares.keySet().forEach(instrument -> byInstrument.put(instrument, weights.next()));
    return byInstrument;
  }

  private List<BigDecimal> valuesAt(PriceBook book) {
    return shares.entrySet().stream()
        .map(held -> held.getValue().count().multiply(priceOf(held.getKey(), book).perUnit()))
        .toList();
  }

  private static Price priceOf(InstrumentId instrument, PriceBook book) {
    return book.priceOf(instrument)
        .orElseThrow(
            () ->
                new IllegalArgumentException("no price for " + instrument + " on " + book.date()));
  }
}
