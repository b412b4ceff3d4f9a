/** Sources of market data outside of the house, what they may be asked, and what they said. */
package io.indexwright.application.port.feed;
