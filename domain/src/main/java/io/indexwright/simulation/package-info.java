/**
 * The same engine over a stretch of history. A {@link SimulationRequest} says how much, from when
 * to when, in which currency, at what and how; a {@link Simulation} runs it through the allocator,
 * the orders and the ledger that live accounts use, close by close, and gives every decision what
 * was known then and nothing else. Rule: docs/rules/simulation.md.
 */
package io.indexwright.simulation;
