/**
 * What holdings tell without prices of every day: how concentrated they are ({@link
 * Concentration}), how much of a fund is traded in a year ({@link FundTurnover}), and whence the
 * return against a benchmark comes ({@link Attribution} of {@link Segment}s, {@link
 * LinkedAttribution} over several periods). Active share and turnover between two sets of weights
 * are a {@link io.indexwright.allocation.flow.WeightDistance}.
 */
package io.indexwright.performance.holdings;
