/**
 * What a simulation is asked to do. A {@link Target} is what it holds, a {@link SimulationPolicy}
 * how: when it trades ({@link Rebalancing}), what becomes of {@link Dividends}, which money comes
 * and goes ({@link CashPlan}), at which rates ({@link MoneyRules}) and what is taxed ({@link
 * TaxRules}).
 */
package io.indexwright.simulation.policy;
