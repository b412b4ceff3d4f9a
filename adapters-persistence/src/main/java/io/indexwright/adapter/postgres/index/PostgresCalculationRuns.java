package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.port.provenance.CalculationRuns;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRun.Subject;
import io.indexwright.application.provenance.CalculationRun.Times;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.index.IndexId;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Runs in a table, and which level is whose in another. */
public final class PostgresCalculationRuns implements CalculationRuns {
  private final PostgresTransactions transactions;

  /** Keeps runs where {@code transactions} reach. */
  public PostgresCalculationRuns(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(CalculationRun run, List<PublishedLevel> levels) {
    transactions.writing(
        handle -> {
          Turn.await(handle, "calculation_run", List.of(run.subject().index().toString()));
          requireEdition(handle, run.subject());
          write(handle, run);
          if (find(run.id()).filter(known -> isSame(known, run)).isEmpty()) {
            throw new IllegalStateException("another run has the id " + run.id());
          }
          claim(handle, run, levels);
        });
  }

  private static final String EDITION =
      """
      -- runs.edition
      select count(*) from index_edition where index_id = :index and edition = :edition
      """;

  private static void requireEdition(Handle handle, Subject subject) {
    int known =
        handle
            .createQuery(EDITION)
            .bind("index", subject.index().value())
            .bind("edition", subject.edition())
            .mapTo(int.class)
            .one();
    if (known == 0) {
      throw new IllegalStateException(
          "the index has no edition " + subject.edition() + ": " + subject.index());
    }
  }

  private static final String WRITE =
      """
      -- runs.write
      insert into calculation_run (
        id, index_id, edition, from_date, to_date, inputs, engine, started_at, finished_at, known_at)
      values (
        :id, :index, :edition, :from, :to, :inputs, :engine, :startedAt, :finishedAt, :knownAt)
      on conflict do nothing
      """;

  private static void write(Handle handle, CalculationRun run) {
    handle
        .createUpdate(WRITE)
        .bind("id", run.id().value())
        .bind("index", run.subject().index().value())
        .bind("edition", run.subject().edition())
        .bind("from", run.subject().from())
        .bind("to", run.subject().to())
        .bind("inputs", run.inputs().hex())
        .bind("engine", run.engine())
        .bind("startedAt", Columns.moment(run.times().startedAt()))
        .bind("finishedAt", Columns.moment(run.times().finishedAt()))
        .bind("knownAt", Columns.moment(run.times().knownAt()))
        .execute();
  }

  /** Moments are kept to the microsecond, so that only what is kept can be compared. */
  private static boolean isSame(CalculationRun known, CalculationRun told) {
    Times times = told.times();
    return known.equals(
        new CalculationRun(
            told.id(),
            told.subject(),
            told.inputs(),
            told.engine(),
            new Times(kept(times.startedAt()), kept(times.finishedAt()), kept(times.knownAt()))));
  }

  private static Instant kept(Instant instant) {
    return Columns.moment(instant).toInstant();
  }

  /** Answers how many levels are in force. */
  private static final String CLAIM =
      """
      -- runs.claim
      with told as (
        select told.date, level.revision
        from unnest(:dates::date[], :inputs::text[]) as told (date, inputs)
        join lateral (
          select revision, inputs
          from index_level
          where index_id = :index and date = told.date
          order by revision desc
          limit 1) as level on level.inputs = told.inputs
      ), claimed as (
        insert into calculation_run_level (index_id, date, revision, run_id)
        select :index, date, revision, :run from told
        on conflict (index_id, date, revision) do nothing
      )
      select count(*) from told
      """;

  private static void claim(Handle handle, CalculationRun run, List<PublishedLevel> levels) {
    int inForce =
        handle
            .createQuery(CLAIM)
            .bind("index", run.subject().index().value())
            .bind("run", run.id().value())
            .bindArray("dates", LocalDate.class, levels.stream().map(PublishedLevel::date).toList())
            .bindArray(
                "inputs", String.class, levels.stream().map(one -> one.inputs().hex()).toList())
            .mapTo(int.class)
            .one();
    if (inForce < levels.size()) {
      throw new IllegalStateException("not all of these levels are published: " + levels);
    }
  }

  private static final String FIND =
      """
      -- runs.find
      select * from calculation_run where id = :id
      """;

  @Override
  public Optional<CalculationRun> find(CalculationRunId id) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> run(row))
                .findOne());
  }

  private static final String BEHIND =
      """
      -- runs.behind
      select calculation_run.*
      from calculation_run_level as made
      join calculation_run on calculation_run.id = made.run_id
      where made.index_id = :index and made.date = :date and known_at <= :asKnownAt
      order by made.revision desc
      limit 1
      """;

  @Override
  public Optional<CalculationRun> behind(IndexId index, LocalDate date, Instant asKnownAt) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(BEHIND)
                .bind("index", index.value())
                .bind("date", date)
                .bind("asKnownAt", Columns.moment(asKnownAt))
                .map((row, context) -> run(row))
                .findOne());
  }

  private static CalculationRun run(ResultSet row) throws SQLException {
    return new CalculationRun(
        new CalculationRunId(Columns.uuid(row, "id")),
        new Subject(
            new IndexId(Columns.uuid(row, "index_id")),
            row.getInt("edition"),
            Columns.date(row, "from_date"),
            Columns.date(row, "to_date")),
        new Digest(row.getString("inputs")),
        row.getString("engine"),
        new Times(
            Columns.instant(row, "started_at"),
            Columns.instant(row, "finished_at"),
            Columns.instant(row, "known_at")));
  }
}
