package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Adjustment;
import io.indexwright.market.PriceBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an index values instruments at on one date: their closes, and what stands in for a close.
 *
 * @param perUnit in the index currency; zero or more
 * @param substitutions those of the prices that are no closes, by instrument
 */
public record Pricing(
    LocalDate date, SortedMap<InstrumentId, BigDecimal> perUnit, List<Substitution> substitutions) {

  /** Keeps copies that nobody can change. */
  public Pricing {
    perUnit = InstrumentOrder.copyOf(perUnit);
    substitutions = List.copyOf(substitutions);
  }

  /** Takes closes alone. */
  public static Pricing of(PriceBook closes) {
    return of(closes, List.of());
  }

  /** Takes closes, and {@code substitutions} for instruments that have none. */
  public static Pricing of(PriceBook closes, List<Substitution> substitutions) {
    SortedMap<InstrumentId, BigDecimal> perUnit = new TreeMap<>();
    closes.prices().forEach((instrument, price) -> perUnit.put(instrument, price.perUnit()));
    substitutions.forEach(made -> perUnit.put(made.constituent(), made.perUnit()));
    return new Pricing(closes.date(), perUnit, substitutions);
  }

  /** Returns what one unit of {@code instrument} counts for, if anything is known. */
  public Optional<BigDecimal> of(InstrumentId instrument) {
    return Optional.ofNullable(perUnit.get(instrument));
  }

  /** Returns those of {@code instruments} that nothing is known of. */
  public SortedSet<InstrumentId> unpricedOf(SortedSet<InstrumentId> instruments) {
    SortedSet<InstrumentId> missing = new TreeSet<>(instruments);
    missing.removeAll(perUnit.keySet());
    return missing;
  }

  /** Returns the prices of the same shares after corporate actions. */
  public Pricing after(SortedMap<InstrumentId, Adjustment> events) {
    SortedMap<InstrumentId, BigDecimal> ex = new TreeMap<>(perUnit);
    ex.replaceAll(
        (instrument, cum) ->
            Optional.ofNullable(events.get(instrument))
                .filter(event -> cum.signum() > 0)
                .map(event -> event.priceAfter(cum))
                .orElse(cum));
    return new Pricing(date, ex, substitutions);
  }
}
