/**
 * Which days matter, and when things happen. A {@link Schedule} says whether a trading day is the
 * one on which a periodic rule is applied; it looks back, never ahead.
 */
package io.indexwright.calendar;
