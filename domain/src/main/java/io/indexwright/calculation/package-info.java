/**
 * From rules to levels: an {@link IndexCalculation} is what follows from a rulebook and a market.
 * It asks the rules for a basket whenever they say that one is due, and values it in between.
 */
package io.indexwright.calculation;
