/**
 * What is made of the levels of an index: a second index. A {@link LevelSeries} is levels by date;
 * a {@link Transform} makes one of another: {@link PercentOff} and {@link PointsOff} take a
 * dividend off, {@link Leverage} multiplies returns, {@link RiskControl} holds volatility near a
 * target, {@link CurrencyHedge} sells currencies forward. {@link Overlays} reads them from the
 * rules and applies one after the other, with what an {@link Environment} knows of rates.
 */
package io.indexwright.overlay;
