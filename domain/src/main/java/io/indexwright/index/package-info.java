/**
 * Index levels: a basket of shares, valued at prices, divided by a divisor. An {@link
 * IndexDefinition} states the rules. A {@link Basket} is what is held; a {@link Divisor} keeps the
 * {@link IndexLevel} continuous when the basket changes, and every {@link DivisorChange} is kept.
 * An {@link IndexState} is basket and divisor together; an {@link IndexCalculation} is what follows
 * from rules and prices.
 */
package io.indexwright.index;
