/**
 * How much of each: a {@link Weighting} says what each constituent claims of the whole, a {@link
 * Capping} bounds what it gets. {@link Weights} are the outcome and sum to exactly 1. A cap bounds
 * a {@link Unit}: a line, or all lines of one group; a {@link Ceiling} is a capping whose groups
 * have been looked up.
 */
package io.indexwright.weighting;
