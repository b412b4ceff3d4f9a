package io.indexwright.application.stream;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which events somebody wants.
 *
 * @param types all of them if there is none
 * @param about events of this one only, if there is one
 */
public record EventFilter(SortedSet<String> types, Optional<Aggregate> about) {
  /** Everything. */
  public static final EventFilter ALL =
      new EventFilter(Collections.emptySortedSet(), Optional.empty());

  /** Keeps a copy that nobody can change. */
  public EventFilter {
    types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
  }

  /** Returns true if {@code event} is wanted. */
  public boolean wants(OutboxEvent event) {
    return (types.isEmpty() || types.contains(event.type()))
        && about.filter(one -> !one.equals(event.aggregate())).isEmpty();
  }
}
