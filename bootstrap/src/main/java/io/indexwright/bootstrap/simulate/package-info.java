/**
 * Simulations from files alone. {@link SimulationFiles} are what was named, {@link SimulationInput}
 * what they say, {@link SimulationReport} what came of it, as a page for readers, one JSON document
 * or a table; {@link SimulationChart} draws it. Format: docs/api/simulate.md.
 */
@NullMarked
package io.indexwright.bootstrap.simulate;

import org.jspecify.annotations.NullMarked;
