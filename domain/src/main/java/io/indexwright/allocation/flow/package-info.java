/**
 * Where money goes before it is counted in shares. A {@link Flow} says whether a portfolio is
 * rebalanced in full or only by what comes in or goes out, a {@link FlowRule} who gets how much of
 * that; a {@link Glide} takes several days; {@link ClassTargets} turn targets of classes into
 * amounts; a {@link WeightDistance} measures turnover and active share.
 */
package io.indexwright.allocation.flow;
