/**
 * The synthetic market in files of any size, in the forms that are read elsewhere: {@link
 * io.indexwright.adapter.marketfeed.synthetic.file.MarketFiles} writes one company after the other.
 */
package io.indexwright.adapter.marketfeed.synthetic.file;
