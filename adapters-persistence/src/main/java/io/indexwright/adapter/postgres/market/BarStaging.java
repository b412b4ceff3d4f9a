package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.Copies;
import io.indexwright.application.intake.ImportOutcome.Imported;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.intake.RowFaults;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The rows of an import in a table of their own, and how they become bars. */
record BarStaging(Handle handle, Instant knownAt) {

  /** More than the server's own few megabytes: an import is one big sort. */
  private static final String TABLES =
      """
      -- bars.stage
      set local work_mem = '256MB';
      drop table if exists bar_staging, bar_change;
      create temporary table bar_staging (
        line bigint,
        instrument bigint,
        date date,
        decimals smallint,
        currency text,
        close bigint,
        open bigint,
        high bigint,
        low bigint,
        volume text
      ) on commit drop;
      create temporary table bar_change (
        like bar_staging,
        revision int,
        known_at timestamptz
      ) on commit drop
      """;

  private static final String COPY =
      """
      -- bars.copy
      copy bar_staging from stdin (format binary)
      """;

  /** Makes an empty table and lets {@code rows} fill it. */
  void fill(Rows rows) throws SQLException {
    handle.execute(TABLES);
    Copies.watched(
        handle,
        COPY,
        server -> {
          try (BarCopy copy = new BarCopy(server.copyIn(COPY))) {
            rows.to(copy);
            return copy.end();
          }
        });
  }

  /** What is to be staged. */
  @FunctionalInterface
  interface Rows {

    /** Sends all of it. */
    void to(BarCopy copy) throws SQLException;
  }

  private static final String ANALYZE =
      """
      -- bars.analyze
      analyze bar_staging
      """;

  private static final String FIND_CHANGES =
      """
      -- bars.find-changes
      insert into bar_change
      select
        line, instrument, date, decimals, currency, close, open, high, low, volume, revision,
        known_at
      from (
        select distinct on (told.instrument, told.date)
          told.*,
          known.revision,
          known.known_at,
          told.currency = known.currency
            and bar_agrees(told.close, told.decimals, known.close, known.decimals)
            and bar_agrees(told.open, told.decimals, known.open, known.decimals)
            and bar_agrees(told.high, told.decimals, known.high, known.decimals)
            and bar_agrees(told.low, told.decimals, known.low, known.decimals)
            and (told.volume is null or told.volume::numeric is not distinct from known.volume)
            as is_known
        from bar_staging as told
        join bar as known on known.instrument = told.instrument and known.date = told.date
        where known.date >= :from and known.date < :until
        order by told.instrument, told.date, known.revision desc) as last
      where not is_known
      """;

  /** Sets apart the rows that say otherwise, or more, than what is known. */
  void findChanges(Stretch stretch) {
    handle.execute(ANALYZE);
    handle
        .createUpdate(FIND_CHANGES)
        .bind("from", stretch.fromInclusive())
        .bind("until", stretch.untilExclusive())
        .execute();
  }

  private static final String LATE =
      """
      -- bars.late
      select line from bar_change where known_at > :knownAt
      """;

  /** Tells which of them correct something that was learned of later. */
  void tellLate(RowFaults faults) {
    handle
        .createQuery(LATE)
        .setFetchSize(RowFaults.MOST)
        .bind("knownAt", Columns.moment(knownAt))
        .mapTo(long.class)
        .forEach(line -> faults.add(RowFault.late(line)));
  }

  private static final String CORRECT =
      """
      -- bars.correct
      insert into bar (
        instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume)
      select
        instrument, date, revision + 1, decimals, currency, :knownAt, close, open, high, low,
        volume::numeric
      from bar_change
      order by instrument, date
      """;

  private static final String ADD =
      """
      -- bars.add
      insert into bar (
        instrument, date, revision, decimals, currency, known_at, close, open, high, low, volume)
      select
        instrument, date, 0, decimals, currency, :knownAt, close, open, high, low, volume::numeric
      from bar_staging as told
      where not exists (
        select from bar as known
        where known.instrument = told.instrument
          and known.date = told.date
          and known.date >= :from
          and known.date < :until)
      order by instrument, date
      """;

  private static final String FORGET =
      """
      -- bars.forget-staged
      drop table bar_staging, bar_change
      """;

  /** Adds what is new and corrects what is not. */
  Imported merge(long rows, Stretch stretch) {
    long added =
        handle
            .createUpdate(ADD)
            .bind("knownAt", Columns.moment(knownAt))
            .bind("from", stretch.fromInclusive())
            .bind("until", stretch.untilExclusive())
            .execute();
    long corrected =
        handle.createUpdate(CORRECT).bind("knownAt", Columns.moment(knownAt)).execute();
    handle.execute(FORGET);
    return new Imported(rows, added, corrected);
  }
}
