/** Bars within the day. */
package io.indexwright.application.feed.intraday;
