/**
 * An index from files alone. {@link InputFiles} are the rules and the market ({@link MarketFiles})
 * as they were written, {@link CalculationInput} what they say, and {@link LevelTable} what came of
 * it. Format: docs/api/calculate.md.
 */
package io.indexwright.bootstrap.calculate;
