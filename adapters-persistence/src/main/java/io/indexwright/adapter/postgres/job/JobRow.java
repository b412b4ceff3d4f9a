package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.access.UserId;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How a job lies in its row. */
final class JobRow {

  private JobRow() {}

  static Job job(ResultSet row) throws SQLException {
    return new Job(
        request(row),
        JobState.valueOf(row.getString("state")),
        progress(row),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("fault")),
        Columns.instant(row, "changed_at"));
  }

  static JobRequest request(ResultSet row) throws SQLException {
    return new JobRequest(
        new JobId(Columns.uuid(row, "id")),
        new JobKind(row.getString("kind")),
        row.getString("parameters"),
        Columns.instant(row, "at"),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new));
  }

  static Progress progress(ResultSet row) throws SQLException {
    return new Progress(row.getLong("done"), row.getLong("total"));
  }
}
