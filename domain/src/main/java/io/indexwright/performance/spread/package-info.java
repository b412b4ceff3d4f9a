/**
 * How returns scatter. {@link Spread} has the plain statistics, {@link AnnualVolatility} takes one
 * of them to a year, a {@link PartialMoment} looks at one side of a target only, and {@link
 * Extremes} are the best and the worst period with their dates.
 */
package io.indexwright.performance.spread;
