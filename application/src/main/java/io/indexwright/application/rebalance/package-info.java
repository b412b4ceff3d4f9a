/** A rebalance from its plan to its last fill, resumable at every step. */
package io.indexwright.application.rebalance;
