/**
 * Years of bars that need not be at hand. A {@link
 * io.indexwright.adapter.postgres.archive.BarArchive} takes a year out of the database into a
 * compressed file with a manifest, and brings it back; both ways are compared before anything is
 * given up.
 */
package io.indexwright.adapter.postgres.archive;
