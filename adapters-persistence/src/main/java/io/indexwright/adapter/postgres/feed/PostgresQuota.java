package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.port.feed.Quota;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** Credits in a row for each source, which every process on the database counts in. */
public final class PostgresQuota implements Quota {
  private final PostgresTransactions transactions;

  /** Counts in {@code transactions}, outside of any other: what was asked stays asked. */
  public PostgresQuota(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String BEGIN =
      """
      -- quota.begin
      insert into feed_quota (source, minute, in_minute, day, in_day)
      values (:source, :minute, 0, :day, 0)
      on conflict (source) do nothing
      """;

  /** Whoever comes late, with a clock that is behind, is counted in the minute that has begun. */
  private static final String STAND =
      """
      -- quota.stand
      select greatest(minute, :minute) as minute,
        case when minute >= :minute then in_minute else 0 end as in_minute,
        greatest(day, :day) as day,
        case when day >= :day then in_day else 0 end as in_day
      from feed_quota
      where source = :source
      for update
      """;

  private static final String TAKE =
      """
      -- quota.take
      update feed_quota
      set minute = :minute, in_minute = :inMinute, day = :day, in_day = :inDay
      where source = :source
      """;

  private record Spending(Instant minute, int inMinute, Instant day, int inDay) {
    static Spending of(ResultSet row) throws SQLException {
      return new Spending(
          Columns.instant(row, "minute"),
          row.getInt("in_minute"),
          Columns.instant(row, "day"),
          row.getInt("in_day"));
    }
  }

  @Override
  public Grant take(Allowance allowance, int credits, Instant at) {
    allowance.check(credits);
    return transactions.inOne(handle -> take(handle, allowance, credits, at));
  }

  private static Grant take(Handle handle, Allowance allowance, int credits, Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    Instant day = at.truncatedTo(ChronoUnit.DAYS);
    handle
        .createUpdate(BEGIN)
        .bind("source", allowance.source())
        .bind("minute", Columns.moment(minute))
        .bind("day", Columns.moment(day))
        .execute();
    Spending known =
        handle
            .createQuery(STAND)
            .bind("source", allowance.source())
            .bind("minute", Columns.moment(minute))
            .bind("day", Columns.moment(day))
            .map((row, context) -> Spending.of(row))
            .one();
    if (allowance.aDay().isPresent() && known.inDay() + credits > allowance.aDay().getAsInt()) {
      return new Grant.Spent(known.day().plus(1, ChronoUnit.DAYS));
    }
    if (known.inMinute() + credits > allowance.aMinute()) {
      return new Grant.Spent(known.minute().plus(1, ChronoUnit.MINUTES));
    }
    handle
        .createUpdate(TAKE)
        .bind("source", allowance.source())
        .bind("minute", Columns.moment(known.minute()))
        .bind("inMinute", known.inMinute() + credits)
        .bind("day", Columns.moment(known.day()))
        .bind("inDay", known.inDay() + credits)
        .execute();
    return new Grant.Granted();
  }
}
