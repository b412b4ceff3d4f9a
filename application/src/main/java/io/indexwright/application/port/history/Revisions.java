package io.indexwright.application.port.history;

import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.util.List;
import java.util.SortedMap;

/**
 * The same facts with all their revisions: what is needed to hand them to another store.
 *
 * @param <K> what the facts are kept by
 * @param <T> the facts
 */
public interface Revisions<K, T> {

  /** Returns from which to which day something is known, of everything it is known of. */
  SortedMap<K, Days> days();

  /** Returns every revision of every fact of {@code key}, by day, instant and number. */
  List<Revision<T>> revisions(K key, Days span);

  /**
   * Adds those revisions that are not there; one that is there is never changed. Done again after a
   * failure in the middle, it completes what is missing.
   *
   * @throws IllegalArgumentException if a fact cannot be kept as it is; nothing is added
   * @throws IllegalStateException if an instrument is not known; nothing is added
   */
  void restore(List<Revision<T>> revisions);
}
