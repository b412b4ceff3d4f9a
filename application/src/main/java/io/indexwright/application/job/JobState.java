package io.indexwright.application.job;

/**
 * Where a job is.
 *
 * <pre>
 * QUEUED → RUNNING → SUCCEEDED | FAILED | CANCELLED
 *    ↑         ↓
 *    +← to be tried again
 * QUEUED → CANCELLED
 * </pre>
 */
public enum JobState {
  /** It waits for its time, or to be tried again. */
  QUEUED,
  /** A process is at it, or has died at it and is not missed yet. */
  RUNNING,
  /** All of it is done. */
  SUCCEEDED,
  /** It failed, and is not tried again; what it had done by then stays. */
  FAILED,
  /** Somebody did not want it any more; what it had done by then stays. */
  CANCELLED;

  /** Returns true if nothing more will happen to it. */
  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
