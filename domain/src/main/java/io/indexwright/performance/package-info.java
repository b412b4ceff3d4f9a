/**
 * Measures of how something did. A {@link ValueSeries} is what was worth how much on which date, a
 * {@link Column} its returns, and a {@link Gauge} reads a {@link Measure} off them: a number, or
 * the reason why there is none. Gauges state their own convention, since the same name is another
 * number in every library. Growth, spread, tail, drawdown, relative, ratio, holdings and report
 * have rooms of their own below. Rule: docs/rules/performance.md.
 */
package io.indexwright.performance;
