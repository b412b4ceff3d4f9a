/**
 * Estimates from history, in binary: {@link Returns} are made of prices, a {@link Covariance} of
 * returns by a {@link CovarianceEstimator}, and {@link EstimatedWeights} of a covariance by a
 * {@link RiskRule}. Every sum is taken in one order, so the same input has the same bits on every
 * machine. What cannot be estimated is a {@link NotEstimableException}; nothing is repaired.
 */
package io.indexwright.statistics;
