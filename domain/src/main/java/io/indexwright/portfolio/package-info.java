/**
 * What is owned, how it came to be owned, and what it is worth. A {@link Fact} is whatever can
 * happen, in any currency; it is told in {@link FactRevision}s, a {@link Ledger} keeps all of them,
 * a {@link Statement} is what followed from those known at an instant, and an {@link Appraisal} is
 * its {@link Balances} at prices. Facts are stored as {@link LedgerEntry}s; {@link Booking} makes
 * those of an order. An {@link Account} has one currency: its balances are shown as a {@link
 * Portfolio} and its {@link Valuation}.
 */
package io.indexwright.portfolio;
