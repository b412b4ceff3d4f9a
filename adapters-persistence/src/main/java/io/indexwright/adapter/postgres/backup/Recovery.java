package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.adapter.postgres.schema.Step;
import io.indexwright.application.port.UnavailableException;
import java.util.List;
import javax.sql.DataSource;

/** An empty database, with or without tables, on its way to what a backup holds. */
public final class Recovery {
  private final Backup backup;
  private final Schema schema;

  /** Works on connections of the role that owns the tables. */
  public Recovery(DataSource owner) {
    this.backup = new Backup(owner);
    this.schema = new Schema(owner);
  }

  /**
   * What was restored.
   *
   * @param made the migrations that brought it up to date afterwards
   */
  public record Restored(Manifest manifest, List<Step> made) {
    /** Keeps a copy that nobody can change. */
    public Restored {
      made = List.copyOf(made);
    }
  }

  /**
   * Reads the file before anything is touched, brings the tables to its version, puts its rows
   * back, compares them with its manifest, and brings the tables up to date. If that fails there
   * are no rows, and the tables are what they were.
   *
   * @throws IllegalArgumentException if the file is no backup, or not whole, or made by a newer
   *     program
   * @throws IllegalStateException if the database has rows; or if everything was restored, and then
   *     not brought up to date
   * @throws UnavailableException if the database cannot be reached
   */
  public Restored restore(BackupFile file, Progress progress) {
    int version = file.verify(progress).schema();
    requireKnown(version);
    backup.requireEmpty();
    Manifest restored = restore(file, version, progress);
    return new Restored(restored, upToDate(version));
  }

  private void requireKnown(int version) {
    List<Step> known = schema.steps();
    if (known.stream().noneMatch(step -> step.version() == version)) {
      throw new IllegalArgumentException(
          "the backup is of version %s of the schema, which this program does not know: restore it with the program that made it"
              .formatted(version));
    }
  }

  private Manifest restore(BackupFile file, int version, Progress progress) {
    int before = schema.version();
    try {
      bringTo(version);
      return backup.restore(file, progress);
    } catch (RuntimeException failure) {
      leaveAsBefore(before, failure);
      throw failure;
    }
  }

  /** Nothing is lost on the way down: there are no rows. */
  private void bringTo(int version) {
    if (schema.version() >= version) {
      schema.downTo(version);
    } else {
      schema.upTo(version);
    }
  }

  private void leaveAsBefore(int before, RuntimeException failure) {
    try {
      bringTo(before);
    } catch (RuntimeException again) {
      failure.addSuppressed(again); // no rows are there: a restore can be tried again as it is
    }
  }

  private List<Step> upToDate(int version) {
    try {
      return schema.up();
    } catch (RuntimeException failure) {
      throw new IllegalStateException(
          "everything is restored, and the schema still at %s: run `indexwright migrate up`"
              .formatted(version),
          failure);
    }
  }
}
