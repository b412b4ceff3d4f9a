/**
 * What is measured of the business itself: it is read from the tables, not counted as it happens.
 */
package io.indexwright.adapter.postgres.figure;
