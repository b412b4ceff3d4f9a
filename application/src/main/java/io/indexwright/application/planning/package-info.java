/**
 * Rebalances that wait for a yes. A {@link io.indexwright.application.planning.KeptPlan} is what
 * was asked for and what was shown of it; {@link io.indexwright.application.planning.RunState} says
 * where it stands. {@link io.indexwright.application.planning.FourEyes} says whether the yes has to
 * be another's.
 */
package io.indexwright.application.planning;
