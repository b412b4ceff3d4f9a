/**
 * Where published numbers come from. A {@link io.indexwright.application.provenance.CalculationRun}
 * says what was calculated by which engine, from what was known at which moment.
 */
package io.indexwright.application.provenance;
