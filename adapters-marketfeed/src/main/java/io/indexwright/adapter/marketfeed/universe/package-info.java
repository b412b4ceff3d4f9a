/** Which instruments are followed, and how sources are asked for them. */
package io.indexwright.adapter.marketfeed.universe;
