/** What is known of the markets, taken in by command. */
package io.indexwright.bootstrap.market;
