/**
 * The euro foreign exchange reference rates of the European Central Bank, in every form it hands
 * out.
 */
package io.indexwright.adapter.marketfeed.ecb;
