package io.indexwright.application.job;

/**
 * What is done for the jobs of one kind. It may be begun again at any time, by another process as
 * well, after a failure or because a process died: it goes on from its {@linkplain
 * JobContext#progress() progress}, and each step of it is done once if it calls {@link
 * JobContext#progress(long, long)} in the transaction of its writes.
 */
@FunctionalInterface
public interface JobWork {

  /**
   * Does the work. To throw means to be tried again, as often as the kind allows.
   *
   * @throws CancelledException if the job was cancelled; the context throws it
   */
  void run(JobContext context);
}
