/** Portfolios, orders and rebalances: who deals with them, and what is answered of them. */
package io.indexwright.bootstrap.wiring.trading;
