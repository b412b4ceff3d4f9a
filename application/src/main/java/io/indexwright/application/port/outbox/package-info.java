/**
 * Where events wait, and whom they are sent to. An {@link
 * io.indexwright.application.port.outbox.EventSink} has its own place in the {@link
 * io.indexwright.application.port.outbox.Outbox}, and is served in one {@link
 * io.indexwright.application.port.outbox.SinkTurn} at a time.
 */
package io.indexwright.application.port.outbox;
