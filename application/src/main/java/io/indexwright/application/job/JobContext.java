package io.indexwright.application.job;

/** A job from the view of its work. */
public interface JobContext {

  /** Returns what was asked for. */
  JobRequest request();

  /** Returns what its work has to know, a JSON text. */
  default String parameters() {
    return request().parameters();
  }

  /** Returns how far the work came before, in this attempt or an earlier one. */
  Progress progress();

  /**
   * Notes that {@code done} steps of {@code total} are done; nobody knows how many if it is
   * nothing. In a transaction it is kept with whatever the work writes there, or not at all: until
   * that transaction ends, nobody else can begin the job.
   *
   * @throws CancelledException if somebody does not want the job any more
   * @throws RuntimeException of another kind if this process is to do no more of it: another has
   *     begun it meanwhile, or this one is stopping. Work lets it pass
   */
  void progress(long done, long total);

  /** Looks whether to go on, as {@link #progress(long, long)} does; there is nothing to note. */
  default void checkpoint() {
    progress(progress().done(), progress().total());
  }
}
