/**
 * Bars within the day of the vendor Twelve Data. They are asked for and answered in UTC, where no
 * hour comes twice and none is left out.
 */
package io.indexwright.adapter.marketfeed.twelvedata.intraday;
