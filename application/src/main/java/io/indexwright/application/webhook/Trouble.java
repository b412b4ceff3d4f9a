package io.indexwright.application.webhook;

import io.indexwright.application.outbox.OutboxEventId;

/**
 * A delivery that did not go as it should.
 *
 * @param fault why the last attempt failed; nothing of what the receiver said
 * @param isSetAside whether it is tried no more
 */
public record Trouble(
    WebhookId to,
    OutboxEventId event,
    String type,
    int attempts,
    String fault,
    boolean isSetAside) {}
