/**
 * Calculating an index because somebody asks for it. {@link
 * io.indexwright.application.calculation.StartCalculation} leaves a job behind, and {@link
 * io.indexwright.application.calculation.CalculationJob} does it later, in whatever process.
 */
package io.indexwright.application.calculation;
