/**
 * The facts about markets that are not prices, in PostgreSQL: one table each, one row a revision.
 * Whoever writes waits for his {@link io.indexwright.adapter.postgres.sql.Turn}, compares with the
 * last revision, and adds a row if it says otherwise.
 */
package io.indexwright.adapter.postgres.reference;
