/**
 * Everything in one file: a {@link io.indexwright.adapter.postgres.backup.Backup} copies every
 * table as it was at one moment into a {@link io.indexwright.adapter.postgres.backup.BackupFile},
 * and a {@link io.indexwright.adapter.postgres.backup.Recovery} puts it into an empty database.
 * Both ways are compared with a manifest of row counts and hashes.
 */
package io.indexwright.adapter.postgres.backup;
