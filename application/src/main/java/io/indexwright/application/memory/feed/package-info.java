/** What is known of sources of market data, kept in memory: for tests, and for one process. */
package io.indexwright.application.memory.feed;
