package io.indexwright.adapter.postgres.job;

/** This process is to do no more of a job, though the job goes on. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  enum Reason {
    /** Another process has begun it meanwhile. */
    LOST,
    /** This process stops. */
    NODE_STOPS
  }

  private final Reason reason;

  StoppedException(Reason reason) {
    super("the job goes on elsewhere: " + reason);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
