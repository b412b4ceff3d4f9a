/**
 * A PostgreSQL of our own, for those who bring none: an {@link EmbeddedServer} keeps its data in a
 * home directory that one process at a time holds and others may join, ends what a killed process
 * left behind, and comes back when it is killed itself.
 */
package io.indexwright.adapter.postgres.embedded;
