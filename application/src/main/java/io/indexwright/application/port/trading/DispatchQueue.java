package io.indexwright.application.port.trading;

import io.indexwright.application.dispatch.DueRun;
import io.indexwright.dealing.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Runs whose orders are to be sent, or asked about again, each at its time. */
public interface DispatchQueue {

  /**
   * Adds runs, in the transaction of whoever writes their orders, if there is one, and gone with
   * it. One that is there changes nothing.
   *
   * @param at when they are due
   * @throws IllegalStateException if a run was not written down
   */
  void add(Collection<RunId> runs, Instant at);

  /** Adds a run in the same way. */
  default void add(RunId run, Instant at) {
    add(List.of(run), at);
  }

  /**
   * Takes runs that are due at {@code at}, those first that have waited longest. Nobody else gets
   * them before {@code until}.
   *
   * @return each with how often it was taken, this time included
   */
  List<DueRun> take(Instant at, Instant until, int limit);

  /** Makes a run due at {@code at}, not before; one that is gone stays gone. */
  void putOff(RunId run, Instant at);

  /** Forgets runs with which nothing is left to do. */
  void remove(Collection<RunId> runs);
}
