package io.indexwright.application.job;

/** Somebody does not want the job any more. */
public final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which job it was. */
  public CancelledException(JobId job) {
    super("the job %s was cancelled".formatted(job));
  }
}
