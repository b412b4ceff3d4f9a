package io.indexwright.adapter.postgres.job;

import io.indexwright.application.memory.job.InMemoryJobResults;
import io.indexwright.application.port.job.JobResults;

class InMemoryJobResultsTest extends JobResultsContract {
  @Override
  JobResults results() {
    return new InMemoryJobResults();
  }
}
