/**
 * What comes of a simulation. A {@link SimulationOutcome} is a {@link SimulationResult} or the
 * reason why there is none; a {@link Point} is one day of its series, a {@link Transaction} one
 * entry of its ledger, {@link Totals} what all of them come to, {@link Notes} what the numbers rest
 * on.
 */
package io.indexwright.simulation.result;
