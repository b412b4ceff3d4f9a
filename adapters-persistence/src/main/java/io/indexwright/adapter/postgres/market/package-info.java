/**
 * Instruments and their prices in PostgreSQL, every revision of them. {@link
 * io.indexwright.adapter.postgres.market.PostgresBars} loads bars in bulk, {@link
 * io.indexwright.adapter.postgres.market.PostgresPrices} reads their closes as columns; both look
 * at one table, cut into {@link io.indexwright.adapter.postgres.market.BarYears}.
 */
package io.indexwright.adapter.postgres.market;
