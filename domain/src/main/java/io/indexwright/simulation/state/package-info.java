/** Where a simulation stands between two sessions. */
package io.indexwright.simulation.state;
