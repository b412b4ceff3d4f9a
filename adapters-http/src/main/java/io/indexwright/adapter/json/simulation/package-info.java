/**
 * Simulations as JSON documents: a {@link
 * io.indexwright.adapter.json.simulation.JsonSimulationFormat} reads orders, of which it tells
 * everything that is wrong at once, and writes what came of them; {@link
 * io.indexwright.adapter.json.simulation.SimulationJson} is the one form of a result, in files and
 * over REST. Form: docs/api/simulations.md.
 */
@NullMarked
package io.indexwright.adapter.json.simulation;

import org.jspecify.annotations.NullMarked;
