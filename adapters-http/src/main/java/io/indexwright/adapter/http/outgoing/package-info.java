/**
 * The way out of the house, for whoever sends or asks for something at an address that somebody
 * named. {@link io.indexwright.adapter.http.outgoing.OutgoingGuard} says where we go at all, and an
 * {@link io.indexwright.adapter.http.outgoing.OutgoingLine} leads to the very address that was
 * looked at.
 */
package io.indexwright.adapter.http.outgoing;
