/**
 * Whether an order may be sent. An {@link AccountExposure} says what the account has at stake, the
 * orders that are open included; a {@link RiskLimit} bounds one number of it, {@link RiskLimits}
 * are all that apply; the {@link RiskVerdict} is the account with the order in it, or every limit
 * that the order breaks and by how much.
 */
package io.indexwright.risk;
