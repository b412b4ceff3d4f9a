/**
 * Turning weights and money into whole shares. {@link TargetWeights} say what is wanted, an {@link
 * AllocationPolicy} what it may cost and what is made small, and an {@link Allocation} what to
 * trade, how far from the best that is, and the {@link Reason} for everything that it leaves. It
 * never spends what is not there. What a trade takes, which way money flows, how lots are chosen
 * and when to trade at all have rooms of their own below.
 */
package io.indexwright.allocation;
