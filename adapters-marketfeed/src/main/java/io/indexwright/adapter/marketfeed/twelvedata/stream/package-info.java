/**
 * Prices of the vendor Twelve Data as they are made, over its WebSocket. {@link TwelveDataStream}
 * follows tickers: one conversation after the other, each over a connection that is given up when
 * it is silent. Every message is compared with what was asked for before anybody hears of it.
 *
 * <p>Source of every form: https://twelvedata.com/docs/websocket/ws-real-time-price.
 */
package io.indexwright.adapter.marketfeed.twelvedata.stream;
