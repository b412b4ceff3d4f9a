/**
 * Simulations from files alone. {@link SimulationFiles} are what was named, {@link SimulationInput}
 * what they say; what came of it is written as a page for readers, one JSON document or a table,
 * and {@link SimulationChart} draws it. Format: docs/api/simulate.md.
 */
@NullMarked
package io.indexwright.bootstrap.simulate;

import org.jspecify.annotations.NullMarked;
