/**
 * When a portfolio is rebalanced, and how far. A {@link Trigger} looks at a {@link Situation} and
 * is due or not; {@link Bands} say which weights have left their {@link Band}, and an {@link
 * Extent} where those go; a {@link RiskModel} tells what a drift risks.
 */
package io.indexwright.allocation.trigger;
