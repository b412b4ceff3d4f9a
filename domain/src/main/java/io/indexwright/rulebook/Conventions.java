package io.indexwright.rulebook;

import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.Withholding;
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

  /** Returns the names of the fixings whose rates are used. */
  public SortedSet<String> fixings() {
    SortedSet<String> names = new TreeSet<>();
    if (fx instanceof FxRule.AtFixing rule) {
      names.add(rule.fixing());
    }
    for (Overlay overlay : overlays) {
      if (overlay instanceof Overlay.Hedged hedged) {
        names.add(hedged.forwards());
      }
    }
    return names;
  }

  /** Returns the names of the interest rates that overlays are financed at. */
  public SortedSet<String> interestRates() {
    SortedSet<String> names = new TreeSet<>();
    for (Overlay overlay : overlays) {
      if (overlay instanceof Overlay.Leveraged leveraged) {
        names.add(leveraged.financing().rate());
      } else if (overlay instanceof Overlay.RiskControlled controlled) {
        names.add(controlled.financing().rate());
      }
    }
    return names;
  }

  /**
   * The strict set: no level without every close, one currency, the price return, no overlay;
   * special dividends leave the price in full, and before a split of the same day; children are
   * added, except where index shares are kept, and no tax is known.
   */
  public static Conventions strict(Absorption absorption, int levelDecimals) {
    return new Conventions(
        new MissingPricePolicy.Refuse(),
        new EventRules(
            absorption,
            new Treatment(
                SameDayOrder.CASH_RIGHTS_SPLIT,
                SpecialDividends.GROSS,
                absorption == Absorption.KEEP_SHARES ? SpinOffs.LEAVE_OUT : SpinOffs.ADD,
                Withholding.NONE)),
        new FxRule.SingleCurrency(),
        new TreeSet<>(EnumSet.of(ReturnKind.PRICE)),
        List.of(),
        levelDecimals);
  }
}
