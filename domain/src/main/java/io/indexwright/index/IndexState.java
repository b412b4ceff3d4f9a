package io.indexwright.index;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.instrument.InstrumentId;
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
   * @param previous what the index values its constituents at on the date before the ex-date; who
   *     is given and has no price there is worth nothing
   * @throws io.indexwright.corporateaction.UntreatedException if nobody is left
   */
  public Adjusted adjustedBy(
      SortedMap<InstrumentId, Adjustment> events, Pricing previous, ShareAdjustment rule) {
    Morning morning = new Morning(basket, previous, rule).of(events);
    BigDecimal before = morning.valueBefore();
    BigDecimal after = morning.valueAfter();
    if (after.signum() == 0 && before.signum() > 0) {
      throw new UntreatedException(
          UntreatedException.Reason.NOBODY_LEFT,
          "nobody who is worth anything is left after " + previous.date());
    }
    if (before.compareTo(after) == 0) {
      return new Adjusted(new IndexState(morning.basket(), divisor), Optional.empty());
    }
    DivisorChange change =
        DivisorChange.bridging(
            previous.date(),
            DivisorChange.Cause.CORPORATE_ACTION,
            new DivisorChange.Valued(new MarketValue(before), divisor),
            new MarketValue(after));
    return new Adjusted(new IndexState(morning.basket(), change.after()), Optional.of(change));
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
