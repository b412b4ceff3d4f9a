/**
 * What is asked of a source of market data, and what comes back. A {@link
 * io.indexwright.application.feed.Ticker} is an instrument as a source knows it; to each of them
 * there is one {@link io.indexwright.application.feed.Reply}: rows, each with the hash of the
 * response that it was read from ({@link io.indexwright.application.feed.Sourced}), and rows that
 * nobody may use ({@link io.indexwright.application.feed.QuarantinedRow}); or why there are none.
 * An {@link io.indexwright.application.feed.Allowance} is how much may be asked. A {@link
 * io.indexwright.application.feed.Quote} is the last price of one of them, whether it was asked for
 * or came over a stream; what came and may not be used is a {@link
 * io.indexwright.application.feed.WrongQuote}. An {@link
 * io.indexwright.application.feed.intraday.IntradayBar} stands for some minutes, a {@link
 * io.indexwright.application.feed.intraday.BarInterval} of them.
 */
package io.indexwright.application.feed;
