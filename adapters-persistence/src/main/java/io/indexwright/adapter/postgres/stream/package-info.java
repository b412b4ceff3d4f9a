/** The log of events in a table, numbered in the order of its transactions. */
package io.indexwright.adapter.postgres.stream;
