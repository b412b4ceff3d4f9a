package io.indexwright.adapter.postgres;

import java.util.Optional;

/**
 * Who changes the tables, and when.
 *
 * @param atStart whether they are brought up to date at start; otherwise a start is refused as long
 *     as they are not
 * @param owner the role that owns them; the one that the product connects as if empty
 */
public record MigrationSettings(boolean atStart, Optional<DatabaseAddress> owner) {

  /** By ourselves, at start. */
  public static final MigrationSettings USUAL = new MigrationSettings(true, Optional.empty());
}
