/**
 * Who is in: filters, scores, ranks and buffers. Every decision is given a {@link
 * io.indexwright.market.MarketView}, so none can look ahead.
 */
package io.indexwright.selection;
