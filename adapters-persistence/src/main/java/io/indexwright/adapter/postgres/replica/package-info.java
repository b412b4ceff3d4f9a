/**
 * A copy of the database that follows it. {@link io.indexwright.adapter.postgres.replica.Lag} says
 * how late it is, and {@link io.indexwright.adapter.postgres.replica.ReplayLag} measures it.
 */
package io.indexwright.adapter.postgres.replica;
