/**
 * Measures against a benchmark. A {@link Comparison} puts two series on the dates and in the
 * currency that they share, a {@link Pair} is their returns, and a {@link PairGauge} reads them:
 * {@link Beta}, {@link JensenAlpha}, {@link Correlation}, {@link TrackingError}, {@link
 * ActiveReturn}, {@link Capture}, {@link BattingAverage} and the {@link RiskPart}s.
 */
package io.indexwright.performance.relative;
