package io.indexwright.adapter.postgres.job;

import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.port.job.Jobs;

class InMemoryJobsTest extends JobsContract {
  @Override
  Jobs jobs() {
    return new InMemoryJobs();
  }
}
