/**
 * The life of one order, from intent to its last fill. An {@link OrderTicket} says what is wanted,
 * as an {@link OrderType} and for a {@link TimeInForce}; an {@link Order} is a ticket with a name,
 * an {@link OrderState} and its {@link Executions}, all of which follow from the {@link
 * OrderEvent}s that the venue reports, in whatever order. A {@link Commission} is what trading
 * costs.
 */
package io.indexwright.order;
