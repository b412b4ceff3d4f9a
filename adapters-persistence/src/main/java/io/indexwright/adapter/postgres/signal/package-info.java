/** What the server tells by itself: that there are new rows where somebody waits for them. */
package io.indexwright.adapter.postgres.signal;
