/**
 * Connections that are never waited for too long: {@link
 * io.indexwright.adapter.postgres.pool.PatientSource} opens them as soon as the server is back, a
 * {@link io.indexwright.adapter.postgres.pool.TimedConnections} takes away the one of a question
 * that is not answered in time, and a {@link io.indexwright.adapter.postgres.pool.Pulse} tells
 * whether the server still lives while long work is waited for.
 */
package io.indexwright.adapter.postgres.pool;
