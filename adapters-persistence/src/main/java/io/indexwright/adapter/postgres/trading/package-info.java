/**
 * Ledgers and orders in PostgreSQL: written down before anybody is told. A fact is a row, in the
 * columns that {@code FactColumns} fills and {@code StoredFacts} reads; an order is what its {@code
 * History} makes of it, one row a word that was heard.
 */
package io.indexwright.adapter.postgres.trading;
