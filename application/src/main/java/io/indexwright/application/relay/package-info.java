/**
 * Events on their way out. {@link io.indexwright.application.relay.RelayEvents} hands them from the
 * outbox to a sink, and says what was {@link io.indexwright.application.relay.Relayed}; {@link
 * io.indexwright.application.relay.LogEvents} is the sink behind which streams are read.
 */
package io.indexwright.application.relay;
