package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.feed.Spending;
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

  private static final String STAND =
      """
      -- quota.stand
      select minute, in_minute, day, in_day
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

  @Override
  public Grant take(Allowance allowance, int credits, Instant at) {
    allowance.check(credits);
    return transactions.inOne(handle -> take(handle, allowance, credits, at));
  }

  private static Grant take(Handle handle, Allowance allowance, int credits, Instant at) {
    handle
        .createUpdate(BEGIN)
        .bind("source", allowance.source())
        .bind("minute", Columns.moment(at.truncatedTo(ChronoUnit.MINUTES)))
        .bind("day", Columns.moment(at.truncatedTo(ChronoUnit.DAYS)))
        .execute();
    Spending known =
        handle
            .createQuery(STAND)
            .bind("source", allowance.source())
            .map((row, context) -> spending(row))
            .one()
            .at(at);
    Grant grant = known.grant(allowance, credits);
    if (grant instanceof Grant.Granted) {
      write(handle, allowance.source(), known.plus(credits));
    }
    return grant;
  }

  private static void write(Handle handle, String source, Spending spent) {
    handle
        .createUpdate(TAKE)
        .bind("source", source)
        .bind("minute", Columns.moment(spent.minute()))
        .bind("inMinute", spent.inMinute())
        .bind("day", Columns.moment(spent.day()))
        .bind("inDay", spent.inDay())
        .execute();
  }

  private static Spending spending(ResultSet row) throws SQLException {
    return new Spending(
        Columns.instant(row, "minute"),
        row.getInt("in_minute"),
        Columns.instant(row, "day"),
        row.getInt("in_day"));
  }
}
