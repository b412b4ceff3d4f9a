package io.indexwright.index;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
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

  /** Returns the same, with those of {@code instruments} worth nothing that nothing is known of. */
  public Pricing withNothingFor(SortedSet<InstrumentId> instruments) {
    SortedMap<InstrumentId, BigDecimal> all = new TreeMap<>(perUnit);
    unpricedOf(instruments).forEach(unknown -> all.put(unknown, BigDecimal.ZERO));
    return new Pricing(date, all, substitutions);
  }

  /** Returns the prices of the same shares after corporate actions. */
  public Pricing after(SortedMap<InstrumentId, Adjustment> events) {
    SortedMap<InstrumentId, BigDecimal> ex = new TreeMap<>(perUnit);
    ex.replaceAll((instrument, cum) -> after(instrument, events));
    return new Pricing(date, ex, substitutions);
  }

  /**
   * Returns what one unit of {@code instrument} counts for after corporate actions; nothing if
   * nothing is known of it.
   */
  BigDecimal after(InstrumentId instrument, SortedMap<InstrumentId, Adjustment> events) {
    BigDecimal cum = of(instrument).orElse(BigDecimal.ZERO);
    return Optional.ofNullable(events.get(instrument))
        .filter(event -> cum.signum() > 0 && !event.isEnd())
        .map(event -> event.takingOut(worthOfGiven(instrument, events)).priceAfter(cum))
        .orElse(cum);
  }

  /**
   * Returns the worth of what {@code giver} gives for as many shares as its event is stated for, in
   * shares as they are after the events of the same morning.
   */
  BigDecimal worthOfGiven(InstrumentId giver, SortedMap<InstrumentId, Adjustment> events) {
    SortedMap<InstrumentId, Adjustment> ofOthers = new TreeMap<>(events);
    ofOthers.remove(giver);
    return Optional.ofNullable(events.get(giver)).stream()
        .flatMap(event -> event.received().entrySet().stream())
        .map(given -> given.getValue().multiply(after(given.getKey(), ofOthers)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
