/** Rebalances: planned and shown, approved or taken back, and what became of them. */
package io.indexwright.adapter.http.rebalance;
