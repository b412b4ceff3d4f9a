/**
 * What somebody asks to be done with his portfolios. Every request is told to the audit log in the
 * transaction of what it did, and comes to something {@link
 * io.indexwright.application.trading.Dealt}: it is done, or there is a {@link
 * io.indexwright.application.trading.Refusal}.
 */
package io.indexwright.application.trading;
