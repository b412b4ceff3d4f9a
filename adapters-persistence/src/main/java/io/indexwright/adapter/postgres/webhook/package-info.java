/** Receivers outside of the house, and what waits for them, in tables. */
package io.indexwright.adapter.postgres.webhook;
