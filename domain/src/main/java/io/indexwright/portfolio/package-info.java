/**
 * What is owned, how it came to be owned, and what it is worth. A {@link Fact} is whatever can
 * happen, in any currency; it is told in {@link FactRevision}s, a {@link Ledger} keeps all of them,
 * a {@link Statement} is what followed from those known at an instant, and an {@link Appraisal} is
 * its {@link Balances} at prices. An {@link Account} has one currency: its facts are stored as
 * {@link LedgerEntry}s, and its balances are shown as a {@link Portfolio} and its {@link
 * Valuation}.
 */
package io.indexwright.portfolio;
