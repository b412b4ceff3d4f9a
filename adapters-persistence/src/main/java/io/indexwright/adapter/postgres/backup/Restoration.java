package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Partition;
import io.indexwright.adapter.postgres.backup.Manifest.Sequence;
import io.indexwright.adapter.postgres.backup.Manifest.Table;
import io.indexwright.adapter.postgres.backup.Progress.Doing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;

/**
 * A backup on its way into an empty database, in one transaction that sees what others commit: what
 * somebody writes meanwhile is found when the rows are compared.
 */
record Restoration(Handle handle, BackupFile file, ZipFile zip, Progress progress) {

  /** Puts everything back, reads it again, and compares both with the manifest. */
  Manifest run() throws SQLException, IOException {
    Manifest manifest = file.manifest(zip);
    Inventory inventory = new Inventory(handle);
    requireSameSchema(manifest.schema(), inventory.hasTables() ? inventory.schema() : 0);
    inventory.tables().forEach(table -> table.holdAlone(handle));
    requireEmpty(inventory);
    manifest.partitions().forEach(this::make);
    handle.execute(GUARD);
    List<TableCopy> tables = inventory.tables();
    Map<String, Table> saved =
        manifest.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
    requireSameNames(tables, saved.keySet());
    Tally restored = new Tally(progress, Doing.RESTORING, tables.size());
    for (TableCopy table : tables) {
      try (InputStream lines = file.open(zip, table.entry())) {
        requireSame(saved, restored.plus(table.in(handle, lines)));
      }
    }
    Tally compared = new Tally(progress, Doing.COMPARING, tables.size());
    for (TableCopy table : tables) {
      requireSame(saved, compared.plus(table.out(handle, OutputStream.nullOutputStream())));
    }
    manifest.sequences().forEach(this::goOnFrom);
    return manifest;
  }

  private void requireSame(Map<String, Table> saved, Table here) {
    file.requireSame(Objects.requireNonNull(saved.get(here.name())), here);
  }

  private static void requireSameSchema(int saved, int here) {
    if (saved != here) {
      throw new IllegalArgumentException(
          "the backup is of version %s of the schema, and the database is at %s: bring it to %s, restore, and go on from there"
              .formatted(saved, here, saved));
    }
  }

  /** Whoever has rows would lose them among others. */
  static void requireEmpty(Inventory inventory) {
    List<String> filled = inventory.filled();
    if (!filled.isEmpty()) {
      throw new IllegalStateException(
          "a backup is restored into an empty database only: there are rows in "
              + String.join(", ", filled));
    }
  }

  private static void requireSameNames(List<TableCopy> tables, Set<String> saved) {
    Set<String> here = tables.stream().map(TableCopy::name).collect(Collectors.toSet());
    if (!here.equals(saved)) {
      throw new IllegalArgumentException(
          "the tables of the backup are %s, and those of the database %s".formatted(saved, here));
    }
  }

  private void make(Partition part) {
    handle.execute(
        "create table if not exists \"%s\" partition of \"%s\" %s"
            .formatted(part.name(), part.of(), part.bounds()));
  }

  /** A trigger that a partition does not have from its table; older versions have none. */
  private static final String GUARD =
      """
      -- backup.guard
      do $$
      begin
        if to_regprocedure('audit_guard()') is not null then
          perform audit_guard();
        end if;
      end
      $$
      """;

  private static final String GO_ON =
      """
      -- backup.go-on-from
      select setval(:sequence::regclass, :last)
      """;

  private void goOnFrom(Sequence sequence) {
    handle
        .createQuery(GO_ON)
        .bind("sequence", sequence.name())
        .bind("last", sequence.last())
        .mapTo(long.class)
        .one();
  }
}
