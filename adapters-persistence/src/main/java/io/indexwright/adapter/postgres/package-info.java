/**
 * PostgreSQL. A {@link io.indexwright.adapter.postgres.DatabaseAddress} says where it is, and a
 * {@link io.indexwright.adapter.postgres.PostgresDatabase} is the migrated database there; its
 * {@link io.indexwright.adapter.postgres.sql.PostgresTransactions} are all that the ports in {@code
 * market}, {@code index} and {@code trading} need. Facts are only ever added.
 */
package io.indexwright.adapter.postgres;
