/**
 * Commands that save and restore everything: {@link io.indexwright.bootstrap.upkeep.BackupCommand}
 * beside the product, {@link io.indexwright.bootstrap.upkeep.RestoreCommand} without it.
 */
package io.indexwright.bootstrap.upkeep;
