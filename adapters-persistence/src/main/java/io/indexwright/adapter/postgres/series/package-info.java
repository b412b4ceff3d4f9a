/** Series of observations within the day, in a table of PostgreSQL. */
package io.indexwright.adapter.postgres.series;
