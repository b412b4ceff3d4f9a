/** Files of daily bars of any size, read line by line. */
package io.indexwright.adapter.marketfeed.bars;
