/**
 * How much every client may still ask, counted by <a href="https://bucket4j.com">Bucket4j</a>: in
 * one process, or in a table that all processes of one database have in common.
 */
package io.indexwright.adapter.postgres.rate;
