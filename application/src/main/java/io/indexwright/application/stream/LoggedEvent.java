package io.indexwright.application.stream;

import io.indexwright.application.outbox.OutboxEvent;

/** An event in its place. */
public record LoggedEvent(EventPosition position, OutboxEvent event) {}
