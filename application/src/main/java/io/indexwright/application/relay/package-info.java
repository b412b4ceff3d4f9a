/**
 * Events on their way out. {@link io.indexwright.application.relay.RelayEvents} hands them from the
 * outbox to a sink, and says what was {@link io.indexwright.application.relay.Relayed}.
 */
package io.indexwright.application.relay;
