package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.proof.Canonical;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Tells what became of a job, in the transaction in which it did. */
final class JobNews {
  private final PostgresOutbox outbox;

  JobNews(PostgresTransactions transactions) {
    this.outbox = new PostgresOutbox(transactions);
  }

  /** Reads the row of a job after it was changed. */
  static OutboxEvent of(ResultSet row) throws SQLException {
    String job = row.getString("id");
    Canonical.Fields body =
        Canonical.Fields.none()
            .with("job", job)
            .with("kind", row.getString("kind"))
            .with("state", row.getString("state"))
            .with("done", BigDecimal.valueOf(row.getLong("done")))
            .with("total", BigDecimal.valueOf(row.getLong("total")));
    Optional<String> fault = Optional.ofNullable(row.getString("fault"));
    return new OutboxEvent(
        new OutboxEventId(UUID.randomUUID()),
        new Aggregate("job", job),
        "job.changed",
        fault.map(kind -> body.with("fault", kind)).orElse(body).text(),
        Columns.instant(row, "changed_at"));
  }

  void tell(OutboxEvent news) {
    outbox.append(news);
  }

  /** Changes a job by a statement that returns its row, and tells it; false if there is none. */
  boolean isTold(Query change) {
    Optional<OutboxEvent> news = change.map((row, context) -> of(row)).findOne();
    news.ifPresent(this::tell);
    return news.isPresent();
  }
}
