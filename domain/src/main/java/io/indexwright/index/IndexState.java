package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Adjustment;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Everything needed to turn prices into a level: what is held, and what it is divided by.
 *
 * <p>Level = Σ(shares × price) ÷ divisor. Rule: docs/rules/level.md.
 */
public record IndexState(Basket basket, Divisor divisor) {

  /** Starts an index at {@code base} with {@code basket} valued at {@code close}. */
  public static IndexState launch(Basket basket, PriceBook close, IndexLevel base) {
    return new IndexState(basket, Divisor.placing(basket.valueAt(close), base));
  }

  /** Values the basket at closes, or says which constituents have none. */
  public LevelOutcome levelAt(PriceBook book) {
    return levelAt(Pricing.of(book));
  }

  /** Values the basket at {@code pricing}, or says which constituents it cannot value. */
  public LevelOutcome levelAt(Pricing pricing) {
    SortedSet<InstrumentId> unpriced = pricing.unpricedOf(basket.constituents());
    return unpriced.isEmpty()
        ? new LevelOutcome.Calculated(
            pricing.date(), divisor.levelOf(basket.valueAt(pricing)), pricing.substitutions())
        : new LevelOutcome.Withheld(pricing.date(), unpriced);
  }

  /**
   * Returns the level of every date of a stretch on which all constituents have a close in {@code
   * currency}, digit by digit what {@link #levelAt(PriceBook)} gives.
   */
  public NavigableMap<LocalDate, IndexLevel> levelsOver(
      PriceHistory history, Currency currency, LocalDate fromInclusive, LocalDate untilExclusive) {
    NavigableMap<LocalDate, IndexLevel> levels = new TreeMap<>();
    basket
        .valuesOver(history, currency, fromInclusive, untilExclusive)
        .forEach((date, value) -> levels.put(date, divisor.levelOf(value)));
    return levels;
  }

  /** Says what swapping the basket for {@code next} at {@code pricing} does to the divisor. */
  public DivisorChange changeTo(Basket next, Pricing pricing, DivisorChange.Cause cause) {
    return DivisorChange.bridging(pricing.date(), cause, valuedAt(pricing), next.valueAt(pricing));
  }

  /**
   * Says what corporate actions do before the open that follows {@code previous}.
   *
   * @param events of constituents and others, which are ignored
   * @param previous what the index values its constituents at on the date before the ex-date
   */
  public Adjusted adjustedBy(
      SortedMap<InstrumentId, Adjustment> events, Pricing previous, ShareAdjustment rule) {
    SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>(basket.shares());
    BigDecimal moved = BigDecimal.ZERO;
    for (InstrumentId constituent : basket.constituents()) {
      Optional<Adjustment> event = Optional.ofNullable(events.get(constituent));
      if (event.isPresent()) {
        BigDecimal cum = previous.of(constituent).orElseThrow();
        IndexShares held = basket.sharesOf(constituent);
        ShareAdjustment.Adjusted adjusted = rule.of(held, cum, event.get());
        shares.put(constituent, adjusted.shares());
        moved = moved.add(adjusted.value()).subtract(held.count().multiply(cum));
      }
    }
    return adjusted(new Basket(shares), previous, moved);
  }

  private Adjusted adjusted(Basket next, Pricing previous, BigDecimal moved) {
    if (moved.signum() == 0) {
      return new Adjusted(new IndexState(next, divisor), Optional.empty());
    }
    DivisorChange.Valued now = valuedAt(previous);
    DivisorChange change =
        DivisorChange.bridging(
            previous.date(),
            DivisorChange.Cause.CORPORATE_ACTION,
            now,
            new MarketValue(now.value().amount().add(moved)));
    return new Adjusted(new IndexState(next, change.after()), Optional.of(change));
  }

  private DivisorChange.Valued valuedAt(Pricing pricing) {
    return new DivisorChange.Valued(basket.valueAt(pricing), divisor);
  }

  /**
   * A state after corporate actions.
   *
   * @param change empty if the divisor did not have to move
   */
  public record Adjusted(IndexState state, Optional<DivisorChange> change) {}
}
