/**
 * The ports of {@code io.indexwright.application.port.reference} kept in memory, each on a {@link
 * io.indexwright.application.memory.reference.FactLog} that only grows.
 */
package io.indexwright.application.memory.reference;
