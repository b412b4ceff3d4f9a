/**
 * What keeps the face from harm. {@link RequestLimits} say how large, how slow and how many
 * requests may be; a request takes no thread before all of it has arrived, and {@link Arrivals}
 * ends the connections on which it does not.
 */
package io.indexwright.adapter.http.protection;
