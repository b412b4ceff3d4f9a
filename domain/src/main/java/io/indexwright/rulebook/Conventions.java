package io.indexwright.rulebook;

import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.index.ShareAdjustment.Absorption;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What rule books settle once for all.
 *
 * @param returns which levels are calculated; not empty
 * @param overlays applied one after the other, in this order
 * @param levelDecimals decimals of a published level, 0 to 12, half up; nothing else is rounded
 */
public record Conventions(
    MissingPricePolicy missingPrices,
    EventRules events,
    FxRule fx,
    SortedSet<ReturnKind> returns,
    List<Overlay> overlays,
    int levelDecimals) {

  /** Refuses no return at all, and decimals out of range. */
  public Conventions {
    if (returns.isEmpty()) {
      throw new IllegalArgumentException("an index needs a return: price, gross or net total");
    }
    if (levelDecimals < 0 || levelDecimals > 12) {
      throw new IllegalArgumentException("level decimals must be 0 to 12: " + levelDecimals);
    }
    returns = Collections.unmodifiableSortedSet(new TreeSet<>(Set.copyOf(returns)));
    overlays = List.copyOf(overlays);
  }

  /**
   * The strict set: no level without every close, one currency, the price return, no overlay;
   * special dividends leave the price in full, and before a split of the same day.
   */
  public static Conventions strict(Absorption absorption, int levelDecimals) {
    return new Conventions(
        new MissingPricePolicy.Refuse(),
        new EventRules(
            absorption, SameDayOrder.CASH_RIGHTS_SPLIT, EventRules.SpecialDividends.GROSS),
        new FxRule.SingleCurrency(),
        new TreeSet<>(EnumSet.of(ReturnKind.PRICE)),
        List.of(),
        levelDecimals);
  }
}
