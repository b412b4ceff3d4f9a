/**
 * Turning weights and money into whole shares. {@link TargetWeights} say what is wanted, an {@link
 * AllocationPolicy} what it may cost, and an {@link Allocation} what to trade. It never spends what
 * is not there.
 */
package io.indexwright.allocation;
