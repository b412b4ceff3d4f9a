package io.indexwright.adapter.postgres.backup;

import static java.util.Objects.requireNonNull;

import io.indexwright.adapter.postgres.sql.Dialect;
import io.indexwright.adapter.postgres.sql.SqlFailure;
import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The backup of a database; the product may go on meanwhile. */
public final class Backup {

  /** The same lines on every server, whatever its settings. */
  private static final String PLAIN =
      """
      -- backup.plain
      set local timezone = 'UTC';
      set local datestyle = 'ISO';
      set local bytea_output = 'hex';
      set local search_path = public
      """;

  /** A table that somebody else works in is not waited for longer. */
  private static final String SOON =
      """
      -- backup.soon
      set local lock_timeout = '10s'
      """;

  private static final TransactionIsolationLevel AT_ONE_MOMENT =
      TransactionIsolationLevel.REPEATABLE_READ;
  private static final TransactionIsolationLevel AS_IT_GOES =
      TransactionIsolationLevel.READ_COMMITTED;

  private final Jdbi jdbi;

  /** Works on connections of the role that owns the tables. */
  public Backup(DataSource owner) {
    this.jdbi = Dialect.over(owner::getConnection, SqlLogger.NOP_SQL_LOGGER);
  }

  /**
   * Writes every table, as it is at one moment, to {@code file}: a ZIP whose entries are the lines
   * of {@code COPY}, and a manifest. The file is whole or not there, and readable by its owner
   * only.
   *
   * @throws IllegalArgumentException if there is such a file already, or it cannot be written
   * @throws UnavailableException if the database cannot be reached
   */
  public Manifest write(Path file, Progress progress) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already: name another file");
    }
    try {
      Path unfinished =
          Files.createTempFile(
              requireNonNull(file.toAbsolutePath().getParent()), ".indexwright-", ".unfinished");
      unfinished.toFile().deleteOnExit(); // Ctrl-C ends the process in the middle of this
      try {
        Manifest manifest = inOne(AT_ONE_MOMENT, handle -> write(handle, unfinished, progress));
        force(unfinished);
        Files.move(unfinished, file);
        return manifest;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw new IllegalArgumentException("the backup cannot be written to " + file, failure);
    }
  }

  /** Writes as above, and tells nobody how far it is. */
  public Manifest write(Path file) {
    return write(file, Progress.UNSEEN);
  }

  private static Manifest write(Handle handle, Path file, Progress progress)
      throws SQLException, IOException {
    handle.execute("set transaction read only");
    Inventory inventory = new Inventory(handle);
    requireTables(inventory);
    List<TableCopy> tables = inventory.tables();
    tables.forEach(table -> table.hold(handle));
    List<Manifest.Table> written = new ArrayList<>();
    Tally tally = new Tally(progress, Progress.Doing.SAVING, tables.size());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (TableCopy table : tables) {
        zip.putNextEntry(new ZipEntry(table.entry()));
        written.add(tally.plus(table.out(handle, zip)));
      }
      Manifest manifest =
          new Manifest(
              inventory.schema(),
              inventory.moment(),
              inventory.partitions(),
              inventory.sequences(),
              written);
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
      return manifest;
    }
  }

  private static void requireTables(Inventory inventory) {
    if (!inventory.hasTables()) {
      throw new IllegalStateException("there is nothing to save: the database has no tables yet");
    }
  }

  /** What is written is on the disk when this returns. */
  private static void force(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Puts the rows of {@code file} into a database that has none, all or none of them; then reads
   * them again and compares them with the manifest.
   *
   * @throws IllegalArgumentException if the file is no backup, or not whole, or of another version
   *     of the schema
   * @throws IllegalStateException if the database has rows, or not afterwards what was saved
   * @throws UnavailableException if the database cannot be reached
   */
  public Manifest restore(Path file) {
    return restore(new BackupFile(file), Progress.UNSEEN);
  }

  Manifest restore(BackupFile file, Progress progress) {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return inOne(
          AS_IT_GOES,
          handle -> {
            handle.execute(SOON);
            return new Restoration(handle, file, zip, progress).run();
          });
    } catch (IOException failure) {
      throw new IllegalArgumentException(file.path() + " is no backup that can be read", failure);
    }
  }

  /**
   * Makes sure that nothing would be lost among what is restored.
   *
   * @throws IllegalStateException if there are rows, of ours or of others
   * @throws UnavailableException if the database cannot be reached
   */
  void requireEmpty() {
    try {
      jdbi.useHandle(handle -> Restoration.requireEmpty(new Inventory(handle)));
    } catch (JdbiException failure) {
      throw SqlFailure.translated(failure);
    }
  }

  /** Something done on a connection with a file. */
  @FunctionalInterface
  private interface Work {
    Manifest on(Handle handle) throws SQLException, IOException;
  }

  /** Does {@code work} in one transaction, and leaves nothing behind if it fails. */
  private Manifest inOne(TransactionIsolationLevel isolation, Work work) throws IOException {
    try {
      return jdbi.inTransaction(
          isolation,
          handle -> {
            handle.execute(PLAIN);
            return attempted(work, handle);
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (JdbiException failure) {
      throw SqlFailure.translated(failure);
    }
  }

  private static Manifest attempted(Work work, Handle handle) {
    try {
      return work.on(handle);
    } catch (SQLException failure) {
      throw SqlFailure.translated(new IllegalStateException("the rows were not copied", failure));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
