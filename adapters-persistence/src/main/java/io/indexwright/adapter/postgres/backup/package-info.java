/**
 * Everything in one file: a {@link io.indexwright.adapter.postgres.backup.Backup} copies every
 * table as it was at one moment, and restores it into an empty database with the same schema. Both
 * ways are compared with a manifest of row counts and hashes.
 */
package io.indexwright.adapter.postgres.backup;
