/**
 * How receivers outside are told. {@link io.indexwright.application.delivery.QueueDeliveries} takes
 * events from the outbox, {@link io.indexwright.application.delivery.DeliverEvents} sends them, and
 * the others look after the receivers.
 */
package io.indexwright.application.delivery;
