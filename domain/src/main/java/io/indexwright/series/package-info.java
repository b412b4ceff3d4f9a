/**
 * What is observed within a day, and how histories are handed from one store to another. A {@link
 * io.indexwright.series.SeriesId} names what is watched, an {@link
 * io.indexwright.series.Observation} is one value of it. A {@link io.indexwright.series.Revision}
 * is a fact with its place among its corrections; a {@link io.indexwright.series.Days} is a stretch
 * of days.
 */
package io.indexwright.series;
