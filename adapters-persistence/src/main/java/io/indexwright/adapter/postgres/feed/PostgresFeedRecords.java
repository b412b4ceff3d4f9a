package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Records in two tables, each row once. */
public final class PostgresFeedRecords implements FeedRecords {
  private final PostgresTransactions transactions;

  public PostgresFeedRecords(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** An instrument that is not known has no number, which the table refuses. */
  private static final String READ =
      """
      -- feed.read
      insert into bar_source (instrument, date, digest)
      select (select number from instrument where id = :instrument), told.date, told.digest
      from unnest(:dates::date[], :digests::text[]) as told (date, digest)
      on conflict (instrument, date, digest) do nothing
      """;

  @Override
  public void read(InstrumentId instrument, Map<LocalDate, Digest> responses) {
    List<LocalDate> dates = List.copyOf(responses.keySet());
    transactions.writing(
        handle ->
            handle
                .createUpdate(READ)
                .bind("instrument", instrument.value())
                .bindArray("dates", LocalDate.class, dates)
                .bindArray(
                    "digests", String.class, responses.values().stream().map(Digest::hex).toList())
                .execute());
  }

  private static final String RESPONSES =
      """
      -- feed.responses
      select digest
      from bar_source join instrument on instrument.number = bar_source.instrument
      where instrument.id = :instrument and date = :date
      order by bar_source.created_at, digest
      """;

  @Override
  public List<Digest> responses(InstrumentId instrument, LocalDate date) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(RESPONSES)
                .bind("instrument", instrument.value())
                .bind("date", date)
                .map((row, context) -> new Digest(row.getString("digest")))
                .list());
  }

  private static final String QUARANTINE =
      """
      -- feed.quarantine
      insert into feed_quarantine (source, instrument, reason, raw, digest, found_at)
      select :source, :instrument, told.reason, told.raw, told.digest, :foundAt
      from unnest(:reasons::text[], :raws::text[], :digests::text[]) as told (reason, raw, digest)
      on conflict (digest, instrument, md5(raw), md5(reason)) do nothing
      """;

  @Override
  public void quarantine(
      String source, InstrumentId instrument, List<QuarantinedRow> rows, Instant foundAt) {
    if (rows.isEmpty()) {
      return;
    }
    transactions.writing(
        handle ->
            handle
                .createUpdate(QUARANTINE)
                .bind("source", source)
                .bind("instrument", instrument.value())
                .bind("foundAt", Columns.moment(foundAt))
                .bindArray(
                    "reasons", String.class, rows.stream().map(QuarantinedRow::reason).toList())
                .bindArray("raws", String.class, rows.stream().map(QuarantinedRow::raw).toList())
                .bindArray(
                    "digests",
                    String.class,
                    rows.stream().map(row -> row.response().hex()).toList())
                .execute());
  }

  private static final String QUARANTINED =
      """
      -- feed.quarantined
      select reason, raw, digest
      from feed_quarantine
      where instrument = :instrument
      order by number
      """;

  @Override
  public List<QuarantinedRow> quarantined(InstrumentId instrument) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(QUARANTINED)
                .bind("instrument", instrument.value())
                .map((row, context) -> row(row))
                .list());
  }

  private static QuarantinedRow row(ResultSet row) throws SQLException {
    return new QuarantinedRow(
        row.getString("reason"), row.getString("raw"), new Digest(row.getString("digest")));
  }
}
