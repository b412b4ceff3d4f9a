/** Leases in PostgreSQL. */
package io.indexwright.adapter.postgres.lease;
