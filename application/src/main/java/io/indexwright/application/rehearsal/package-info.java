/**
 * How simulations are done. {@link io.indexwright.application.rehearsal.StartSimulation} lets a job
 * of an order wait, {@link io.indexwright.application.rehearsal.SimulationJob} and {@link
 * io.indexwright.application.rehearsal.GridJob} do it over what was known when it was asked for,
 * and keep what came of it under the id of the job.
 */
package io.indexwright.application.rehearsal;
