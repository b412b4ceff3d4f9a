package io.indexwright.application.job;

/** A job whose progress is looked at, and that nobody cancels. */
public final class LookedAt implements JobContext {
  private final JobRequest request;
  private Progress progress = new Progress(0, 0);

  public LookedAt(JobRequest request) {
    this.request = request;
  }

  @Override
  public JobRequest request() {
    return request;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public void progress(long done, long total) {
    progress = new Progress(done, total);
  }
}
