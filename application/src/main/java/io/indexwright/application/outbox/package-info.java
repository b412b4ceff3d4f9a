/**
 * What others are told of. An {@link io.indexwright.application.outbox.OutboxEvent} is written down
 * in the transaction of what it tells, and leaves afterwards: at least once, and for each {@link
 * io.indexwright.application.outbox.Aggregate} in the order in which it happened.
 */
package io.indexwright.application.outbox;
