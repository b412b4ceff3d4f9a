/**
 * What is owned, how it came to be owned, and what it is worth. A {@link LedgerEntry} is a fact; a
 * {@link Portfolio} is what follows from all of them; a {@link Valuation} is a portfolio at prices.
 */
package io.indexwright.portfolio;
