package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

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

  /** Returns what is held, in instrument order. */
  public SortedSet<InstrumentId> constituents() {
    return InstrumentOrder.copyOf(shares.keySet());
  }

  /**
   * Returns the sum of shares times price, unrounded.
   *
   * @throws IllegalArgumentException if a constituent is not priced
   */
  public MarketValue valueAt(Pricing pricing) {
    return new MarketValue(valuesAt(pricing).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Returns the sum of shares times close, unrounded. */
  public MarketValue valueAt(PriceBook book) {
    return valueAt(Pricing.of(book));
  }

  /**
   * Returns the same value for every date of a stretch on which all constituents have a close in
   * {@code currency}: the column path, digit by digit what {@link #valueAt(PriceBook)} gives.
   *
   * @throws IllegalArgumentException if shares or a value have too many digits for it; the message
   *     names the constituent
   */
  public NavigableMap<LocalDate, MarketValue> valuesOver(
      PriceHistory history, Currency currency, LocalDate fromInclusive, LocalDate untilExclusive) {
    SortedMap<InstrumentId, BigDecimal> counts = new TreeMap<>();
    shares.forEach((instrument, held) -> counts.put(instrument, held.count()));
    NavigableMap<LocalDate, MarketValue> values = new TreeMap<>();
    history
        .valuesOf(counts, currency, fromInclusive, untilExclusive)
        .forEach((date, value) -> values.put(date, new MarketValue(value)));
    return values;
  }

  /**
   * Returns each constituent's part of the value, in instrument order; the parts sum to exactly 1.
   *
   * @throws IllegalArgumentException if a constituent is not priced
   */
  public SortedMap<InstrumentId, Weight> weightsAt(Pricing pricing) {
    Iterator<Weight> weights = Weight.sharing(valuesAt(pricing)).iterator();
    SortedMap<InstrumentId, Weight> byInstrument = new TreeMap<>();
    shares.keySet().forEach(instrument -> byInstrument.put(instrument, weights.next()));
    return byInstrument;
  }

  /** Returns each constituent's part of the value at its close. */
  public SortedMap<InstrumentId, Weight> weightsAt(PriceBook book) {
    return weightsAt(Pricing.of(book));
  }

  private List<BigDecimal> valuesAt(Pricing pricing) {
    return shares.entrySet().stream()
        .map(held -> held.getValue().count().multiply(perUnit(held.getKey(), pricing)))
        .toList();
  }

  private static BigDecimal perUnit(InstrumentId instrument, Pricing pricing) {
    return pricing
        .of(instrument)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no price for " + instrument + " on " + pricing.date()));
  }
}
