package io.indexwright.rulebook;

import io.indexwright.corporateaction.Treatment;
import io.indexwright.index.ShareAdjustment.Absorption;

/**
 * How corporate actions are treated. Rule: docs/rules/corporate-actions.md.
 *
 * @param absorption who takes the change of value
 */
public record EventRules(Absorption absorption, Treatment treatment) {}
