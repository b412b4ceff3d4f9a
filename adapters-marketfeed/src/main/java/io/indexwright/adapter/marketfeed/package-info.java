/**
 * Where prices come from. A {@link CsvMarketFeed} reads instruments and closes from two {@link
 * CsvFile}s; a row that cannot be understood is named with its line, column and what was expected,
 * and then nothing of the feed is taken. Format: docs/api/csv.md.
 */
package io.indexwright.adapter.marketfeed;
