/**
 * What every store of ours stands on: {@link
 * io.indexwright.adapter.postgres.sql.PostgresTransactions} bound to a thread, how our values lie
 * in {@link io.indexwright.adapter.postgres.sql.Columns}, and what a {@link
 * io.indexwright.adapter.postgres.sql.SqlFailure} means to those who know no SQL.
 */
package io.indexwright.adapter.postgres.sql;
