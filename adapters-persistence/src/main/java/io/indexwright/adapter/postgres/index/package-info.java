/** The rules of indices and their published levels in PostgreSQL, every edition and revision. */
package io.indexwright.adapter.postgres.index;
