package io.indexwright.application.webhook;

import io.indexwright.application.outbox.OutboxEvent;
import java.time.Instant;

/**
 * An event that waits for a receiver.
 *
 * @param attempts how often it was sent in vain
 * @param queuedAt from when on it is to be sent; it is not tried for ever
 */
public record Delivery(WebhookId to, OutboxEvent event, int attempts, Instant queuedAt) {}
