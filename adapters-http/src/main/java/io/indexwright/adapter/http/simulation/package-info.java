/**
 * Simulations over REST: asked for, waited for, and read as JSON or as a table of their series.
 * Form: docs/api/simulations.md.
 */
@NullMarked
package io.indexwright.adapter.http.simulation;

import org.jspecify.annotations.NullMarked;
