/**
 * Where prices come from. A {@link CsvMarketFeed} reads instruments and closes from two {@link
 * CsvFile}s; {@link CsvPrices}, {@link CsvActions} and {@link CsvSayings} read what an index is
 * calculated from, {@link AllocationTables} what money is allocated by. A row that cannot be
 * understood is named with its line, column and what was expected, and then nothing of the file is
 * taken. Format: docs/api/README.md.
 */
package io.indexwright.adapter.marketfeed;
