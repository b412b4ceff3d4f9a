package io.indexwright.application.job;

/**
 * How much of a job is done, in steps of its own.
 *
 * @param total nothing if nobody knows
 */
public record Progress(long done, long total) {

  /** Of a job that has not begun. */
  public static final Progress NONE = new Progress(0, 0);

  /** Refuses to be beyond the end, and before the beginning. */
  public Progress {
    if (done < 0 || total < 0 || (total > 0 && done > total)) {
      throw new IllegalArgumentException("%s of %s steps".formatted(done, total));
    }
  }
}
