package io.indexwright.rulebook;

import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.util.Currency;

/**
 * One version of the rules of an index, whole: nothing about its level is decided anywhere else.
 * Rule: docs/rules/definition.md.
 *
 * @param name for readers; not blank
 * @param currency the level is a value in it, divided
 */
public record IndexDefinition(
    IndexId id,
    Edition edition,
    String name,
    Currency currency,
    Membership membership,
    Construction construction,
    Timetable timetable,
    Base base,
    Conventions conventions) {

  /**
   * Refuses rules that contradict each other.
   *
   * @throws CurrencyMismatchException if the notional is in another currency
   */
  public IndexDefinition {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an index needs a name: " + id);
    }
    CurrencyMismatchException.check(currency, construction.notional().currency());
    boolean keepsShares = conventions.events().absorption() == Absorption.KEEP_SHARES;
    if (keepsShares != holdsOneOfEach(construction)) {
      throw new IllegalArgumentException(
          "index shares are kept through corporate actions in an uncapped price-weighted index,"
              + " and in no other: "
              + name);
    }
    if (keepsShares && conventions.events().treatment().spinOffs() != SpinOffs.LEAVE_OUT) {
      throw new IllegalArgumentException(
          "where index shares are kept, the children of spin-offs are left out: " + name);
    }
  }

  /** Returns how index shares follow corporate actions. */
  public ShareAdjustment shareAdjustment() {
    return new ShareAdjustment(
        conventions.events().absorption(),
        construction.shareDecimals(),
        construction.countsIssues() && conventions.events().absorption() == Absorption.DIVISOR);
  }

  private static boolean holdsOneOfEach(Construction construction) {
    return construction.weighting() instanceof Weighting.PriceWeighted
        && construction.capping() instanceof Capping.None;
  }
}
