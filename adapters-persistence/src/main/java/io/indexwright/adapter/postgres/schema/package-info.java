/**
 * The tables and how they came about: a {@link io.indexwright.adapter.postgres.schema.Schema} goes
 * up one migration at a time, and down by a way back of our own for each. It works as the role that
 * owns the tables; the product itself works as a role that owns nothing.
 */
package io.indexwright.adapter.postgres.schema;
