/**
 * Everything at once, each number with its convention. {@link Assumptions} are what a reader has to
 * agree to, a {@link Report} has a {@link Reading} of every measure, {@link Rolling} takes a gauge
 * along a series, and a {@link Caveat} says what the numbers do not.
 */
package io.indexwright.performance.report;
