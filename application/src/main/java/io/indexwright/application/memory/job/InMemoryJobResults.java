package io.indexwright.application.memory.job;

import io.indexwright.application.job.JobId;
import io.indexwright.application.port.job.JobResults;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Results in a map. */
public final class InMemoryJobResults implements JobResults {
  private final Map<JobId, Kept> kept = new HashMap<>();

  private record Kept(String document, Instant at) {}

  @Override
  public synchronized void keep(JobId job, String document, Instant at) {
    kept.put(job, new Kept(document, at));
  }

  @Override
  public synchronized Optional<String> find(JobId job) {
    return Optional.ofNullable(kept.get(job)).map(Kept::document);
  }

  @Override
  public synchronized int forget(Instant before) {
    int known = kept.size();
    kept.values().removeIf(one -> one.at().isBefore(before));
    return known - kept.size();
  }
}
