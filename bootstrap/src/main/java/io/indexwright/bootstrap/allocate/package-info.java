/**
 * An allocation from files alone. {@link AllocationFiles} are read into an {@link AllocationInput},
 * which is planned; an {@link AllocationPlan} is written in one of the {@link PlanForm}s. Format:
 * docs/api/allocate.md.
 */
package io.indexwright.bootstrap.allocate;
