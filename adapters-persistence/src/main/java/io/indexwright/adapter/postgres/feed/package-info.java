/** What sources of market data said, and how much they may still be asked, in PostgreSQL. */
package io.indexwright.adapter.postgres.feed;
