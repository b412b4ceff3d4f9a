/** Leases in memory. */
package io.indexwright.application.memory.lease;
