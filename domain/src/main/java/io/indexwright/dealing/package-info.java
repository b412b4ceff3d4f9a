/**
 * What is done with several orders at once. An {@link OrderGroup} says what a trade in one means
 * for the others; a {@link Block} is one order for many portfolios, shared out; a {@link
 * SplitOrder} carries an open order over a split; an {@link OrderRun} is previewed, approved and
 * executed, and each of its orders needs a {@link Clearance} by the {@link AccountDay} as it is.
 */
package io.indexwright.dealing;
