/**
 * Observed prices. A {@link Price} is what one unit cost, a {@link Close} says when and of what. A
 * {@link PriceBook} is all closes of one trading date, a {@link PriceHistory} one book a date. A
 * price is a fact, never a calculation of ours.
 */
package io.indexwright.market;
