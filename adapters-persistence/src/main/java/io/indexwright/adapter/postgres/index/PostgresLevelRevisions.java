package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.history.LevelRevisions;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The revisions of levels in the table of {@link PostgresIndexLevels}, which writes them. */
public final class PostgresLevelRevisions implements LevelRevisions {
  private final PostgresTransactions transactions;

  /** Reads what {@code transactions} reach. */
  public PostgresLevelRevisions(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String OF_DATE =
      """
      -- levels.revisions
      select * from index_level where index_id = :index and date = :date order by revision
      """;

  @Override
  public List<LevelRevision> of(IndexId index, LocalDate date) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(OF_DATE)
                .bind("index", index.value())
                .bind("date", date)
                .map((row, context) -> revision(row))
                .list());
  }

  private static final String RESTATED =
      """
      -- levels.restated
      select level.*
      from (
        select distinct date
        from index_level
        where index_id = :index and revision > 0 and date > coalesce(:after, date '-infinity')
        order by date
        limit :limit) as restated
      join index_level as level on level.index_id = :index and level.date = restated.date
      order by level.date, level.revision
      """;

  @Override
  public Page<LevelRevision, LocalDate> restated(IndexId index, PageRequest<LocalDate> wanted) {
    List<LevelRevision> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(RESTATED)
                    .bind("index", index.value())
                    .bind("after", wanted.after())
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> revision(row))
                    .list());
    return LevelRevision.page(found, wanted.limit());
  }

  private static LevelRevision revision(ResultSet row) throws SQLException {
    boolean isWithdrawn = Optional.ofNullable(row.getBigDecimal("points")).isEmpty();
    Optional<PublishedLevel> level =
        isWithdrawn ? Optional.empty() : Optional.of(LevelColumns.read(row));
    return new LevelRevision(
        Columns.date(row, "date"),
        row.getInt("revision"),
        level,
        Columns.instant(row, "published_at"));
  }
}
