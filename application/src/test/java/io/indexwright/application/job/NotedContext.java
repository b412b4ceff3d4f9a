package io.indexwright.application.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A job that remembers what its work says. */
public final class NotedContext implements JobContext {
  private final JobRequest request;
  private final boolean isCancelled;
  private final List<String> noted = new ArrayList<>();

  private NotedContext(JobRequest request, boolean isCancelled) {
    this.request = request;
    this.isCancelled = isCancelled;
  }

  /** A job that may begin at {@code at}. */
  public static NotedContext of(JobKind kind, Instant at) {
    return new NotedContext(new JobRequest(new JobId(new UUID(0, 9)), kind, "{}", at), false);
  }

  /** Returns the same job after somebody did not want it any more. */
  public NotedContext cancelled() {
    return new NotedContext(request, true);
  }

  /** Returns every progress, as in {@code 1/2}. */
  public List<String> noted() {
    return noted;
  }

  @Override
  public JobRequest request() {
    return request;
  }

  @Override
  public Progress progress() {
    return Progress.NONE;
  }

  @Override
  public void progress(long done, long total) {
    if (isCancelled) {
      throw new CancelledException(request.id());
    }
    noted.add(done + "/" + total);
  }
}
