package io.indexwright.rulebook;

import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.index.ShareAdjustment.Absorption;

/** How corporate actions are treated. Rule: docs/rules/corporate-actions.md. */
public record EventRules(
    Absorption absorption, SameDayOrder sameDayOrder, SpecialDividends specialDividends) {

  /** How much of a special dividend leaves the price. */
  public enum SpecialDividends {
    /** All that is paid. */
    GROSS,
    /** What is left of it after withholding tax. */
    NET
  }
}
