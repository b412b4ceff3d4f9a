/**
 * What is asked of simulations, and what is told of them. A {@link
 * io.indexwright.application.simulation.SimulationOrder} names what is to be simulated, a {@link
 * io.indexwright.application.simulation.SimulationReport} says what came of it; a {@link
 * io.indexwright.application.simulation.GridOrder} asks for many, and a {@link
 * io.indexwright.application.simulation.GridReport} has a row for each.
 */
package io.indexwright.application.simulation;
