/** The answers to requests that may be sent again, in a table. */
package io.indexwright.adapter.postgres.idempotency;
