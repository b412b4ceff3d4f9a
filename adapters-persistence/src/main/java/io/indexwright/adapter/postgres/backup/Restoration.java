package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Partition;
import io.indexwright.adapter.postgres.backup.Manifest.Sequence;
import io.indexwright.adapter.postgres.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;

/** A backup on its way into an empty database. */
record Restoration(Handle handle, ZipFile file) {

  /** Puts everything back, reads it again, and compares both with the manifest. */
  Manifest run() throws SQLException, IOException {
    Manifest manifest = manifest();
    Inventory inventory = new Inventory(handle);
    requireSameSchema(manifest.schema(), inventory.schema());
    requireEmpty(inventory.tables());
    manifest.partitions().forEach(this::make);
    handle.execute(GUARD);
    List<TableCopy> tables = inventory.tables();
    Map<String, Table> saved =
        manifest.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
    requireSameNames(tables, saved.keySet());
    for (TableCopy table : tables) {
      try (InputStream lines = open(table.entry())) {
        requireSame(Objects.requireNonNull(saved.get(table.name())), table.in(handle, lines));
      }
    }
    for (TableCopy table : tables) {
      requireSame(
          Objects.requireNonNull(saved.get(table.name())),
          table.out(handle, OutputStream.nullOutputStream()));
    }
    manifest.sequences().forEach(this::goOnFrom);
    return manifest;
  }

  private Manifest manifest() throws IOException {
    try (InputStream text = open(Manifest.ENTRY)) {
      return Manifest.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private InputStream open(String entry) throws IOException {
    ZipEntry found = file.getEntry(entry);
    if (found == null) {
      throw new IllegalArgumentException(file.getName() + " has no " + entry);
    }
    return file.getInputStream(found);
  }

  private static void requireSameSchema(int saved, int here) {
    if (saved != here) {
      throw new IllegalArgumentException(
          "the backup is of version %d of the schema, and the database is at %d: bring it to %d, restore, and go on from there"
              .formatted(saved, here, saved));
    }
  }

  private void requireEmpty(List<TableCopy> tables) {
    for (TableCopy table : tables) {
      if (!table.isEmpty(handle)) {
        throw new IllegalStateException(
            "a backup is restored into an empty database only: there are rows in " + table.name());
      }
    }
  }

  private static void requireSameNames(List<TableCopy> tables, Set<String> saved) {
    Set<String> here = tables.stream().map(TableCopy::name).collect(Collectors.toSet());
    if (!here.equals(saved)) {
      throw new IllegalArgumentException(
          "the tables of the backup are %s, and those of the database %s".formatted(saved, here));
    }
  }

  private void requireSame(Table saved, Table here) {
    if (!here.equals(saved)) {
      throw new IllegalArgumentException(
          "%s is not what its manifest says: expected %s, was %s"
              .formatted(file.getName(), saved, here));
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
