/**
 * How bad the worst is. {@link ValueAtRisk} is the return that is undercut in so many of a hundred
 * periods, {@link ExpectedShortfall} the mean of what undercuts it, both by a {@link TailMethod}
 * that is named, and both told as returns: a loss is below zero.
 */
package io.indexwright.performance.tail;
