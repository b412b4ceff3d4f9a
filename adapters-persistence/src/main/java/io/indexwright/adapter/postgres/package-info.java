/**
 * The ports kept in PostgreSQL. A {@link io.indexwright.adapter.postgres.DatabaseAddress} says
 * where it is, a {@link io.indexwright.adapter.postgres.PostgresDatabase} is the migrated database
 * there, and its {@link io.indexwright.adapter.postgres.PostgresTransactions} are all that {@code
 * PostgresPrices}, {@code PostgresOrders} and the others need. Facts are only ever added.
 */
package io.indexwright.adapter.postgres;
