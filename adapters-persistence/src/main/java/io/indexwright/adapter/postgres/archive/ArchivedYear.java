package io.indexwright.adapter.postgres.archive;

import io.indexwright.adapter.postgres.archive.ArchiveFile.Content;
import io.indexwright.adapter.postgres.archive.BarArchive.Archived;
import io.indexwright.adapter.postgres.market.BarYears;
import io.indexwright.adapter.postgres.sql.Copies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.postgresql.copy.CopyManager;

/** One year on its way out of the database, or into it. */
final class ArchivedYear {

  /** The same lines on every server, whatever its settings. */
  private static final String PLAIN =
      """
      -- archive.plain
      set local timezone = 'UTC';
      set local datestyle = 'ISO'
      """;

  private final Handle handle;
  private final int year;
  private final ArchiveFile file;

  ArchivedYear(Handle handle, Path folder, int year) {
    this.handle = handle;
    this.year = year;
    this.file = new ArchiveFile(folder, year);
    handle.execute(PLAIN);
  }

  private static final String HOLD =
      """
      -- archive.hold
      select count(bar_hold(:year)) from pg_class where oid = to_regclass(:partition)
      """;

  /** Writes nothing if the file has not every bar. */
  private static final String NOTE =
      """
      -- archive.note
      insert into bar_archive (year, instruments, bars, sha256)
      select :year, array_agg(distinct instrument), count(*), :sha256
      from bar
      where date >= make_date(:year, 1, 1) and date < make_date(:year + 1, 1, 1)
      having count(*) = :bars
      """;

  private static final String DROP =
      """
      -- archive.drop
      select count(bar_drop(:year))
      """;

  /** Writes the file, reads it back, and drops the partition. */
  Archived takeOut() throws SQLException {
    require(noted().isEmpty(), "the bars of %d are archived already");
    require(holdPartition(), "there are no bars of %d");
    Content content = file.write(this::export);
    require(content.bars() > 0, "there are no bars of %d");
    require(file.read().equals(content), "the file of %d does not read as it was written");
    require(note(content), "the file of %d has not every bar");
    handle.createQuery(DROP).bind("year", year).mapTo(long.class).one();
    return new Archived(year, content.bars(), content.sha256());
  }

  private boolean holdPartition() {
    return handle
            .createQuery(HOLD)
            .bind("year", year)
            .bind("partition", "bar_%04d".formatted(year))
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** COPY takes no parameters, so that the years stand in its text. */
  private static String export(int year) {
    return """
        -- archive.export
        copy (
          select
            id, date, revision, decimals, bar.currency, known_at, bar.created_at, close, open, high,
            low, volume
          from bar
          join instrument on number = instrument
          where date >= '%1$04d-01-01' and date <= '%1$04d-12-31'
          order by id, date, revision
        ) to stdout
        """
        .formatted(year);
  }

  private void export(OutputStream out) throws SQLException {
    String export = export(year);
    Copies.watched(handle, export, server -> copied(server, export, out));
  }

  private static long copied(CopyManager server, String export, OutputStream out)
      throws SQLException {
    try {
      return server.copyOut(export, out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean note(Content content) {
    return handle
            .createUpdate(NOTE)
            .bind("year", year)
            .bind("sha256", content.sha256())
            .bind("bars", content.bars())
            .execute()
        > 0;
  }

  private static final String FORGET =
      """
      -- archive.forget
      delete from bar_archive where year = :year
      """;

  private static final String RETURNED =
      """
      -- archive.stage
      drop table if exists bar_returned;
      create temporary table bar_returned (
        id text,
        date date,
        revision int,
        decimals smallint,
        currency text,
        known_at timestamptz,
        created_at timestamptz,
        close bigint,
        open bigint,
        high bigint,
        low bigint,
        volume numeric
      ) on commit drop
      """;

  private static final String IMPORT =
      """
      -- archive.import
      copy bar_returned from stdin
      """;

  private static final String PUT_BACK =
      """
      -- archive.put-back
      insert into bar (
        instrument, date, revision, decimals, currency, known_at, created_at, close, open, high,
        low, volume)
      select
        number, date, revision, decimals, bar_returned.currency, known_at,
        bar_returned.created_at, close, open, high, low, volume
      from bar_returned
      join instrument using (id)
      order by number, date, revision
      """;

  /** Reads the file into the database, and compares what is there then with what was. */
  Archived putBack() throws SQLException {
    Archived noted =
        noted()
            .orElseThrow(
                () -> new IllegalStateException("the bars of %d are not archived".formatted(year)));
    require(isWhatWas(file.read(), noted), "the file of %d is not what was archived");
    handle.createUpdate(FORGET).bind("year", year).execute();
    BarYears.open(handle, List.of(year));
    copyBack();
    Digested digested = new Digested();
    export(digested.before(OutputStream.nullOutputStream()));
    require(isWhatWas(digested.content(), noted), "what came back of %d is not what was archived");
    return noted;
  }

  private static final String FORGET_STAGED =
      """
      -- archive.forget-staged
      drop table bar_returned
      """;

  private void copyBack() throws SQLException {
    handle.execute(RETURNED);
    Copies.watched(handle, IMPORT, this::copied);
    handle.execute(PUT_BACK);
    handle.execute(FORGET_STAGED);
  }

  private long copied(CopyManager server) throws SQLException {
    try (InputStream lines = file.open()) {
      return server.copyIn(IMPORT, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<Archived> noted() {
    return BarArchive.list(handle).stream().filter(archived -> archived.year() == year).findFirst();
  }

  private static boolean isWhatWas(Content content, Archived noted) {
    return content.equals(new Content(noted.bars(), noted.sha256()));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise.formatted(year));
    }
  }
}
