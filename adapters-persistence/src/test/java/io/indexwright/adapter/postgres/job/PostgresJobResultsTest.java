package io.indexwright.adapter.postgres.job;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.job.JobResults;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJobResultsTest extends JobResultsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  JobResults results() {
    return new PostgresJobResults(DATABASE.transactions());
  }
}
