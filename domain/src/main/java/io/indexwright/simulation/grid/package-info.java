/**
 * Many simulations at once. A {@link Grid} runs every policy over every window, {@link Windows}
 * cuts windows that roll, a {@link WalkForward} chooses a policy before each window and judges it
 * in it, and a {@link Benchmark} is what a result is compared with.
 */
package io.indexwright.simulation.grid;
