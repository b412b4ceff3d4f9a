/**
 * The life of an order, from intent to its last fill. An {@link OrderTicket} says what is wanted;
 * an {@link Order} is a ticket with a name, an {@link OrderState} and the {@link Fill}s that the
 * venue reported; a {@link Commission} is what trading costs.
 */
package io.indexwright.order;
