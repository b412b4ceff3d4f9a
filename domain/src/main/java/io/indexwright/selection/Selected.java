package io.indexwright.selection;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who is in, and why everybody else is not.
 *
 * @param excluded the reason for every other instrument of the universe
 * @param ranking those that were ranked, the first first; empty if there was no need to
 * @param shortfall by how many the chosen are fewer than the rules wish for
 */
public record Selected(
    SortedSet<InstrumentId> chosen,
    SortedMap<InstrumentId, String> excluded,
    List<InstrumentId> ranking,
    int shortfall) {

  /** Keeps copies that nobody can change. */
  public Selected {
    chosen = InstrumentOrder.copyOf(chosen);
    excluded = InstrumentOrder.copyOf(excluded);
    ranking = List.copyOf(ranking);
  }

  /** Returns those of the chosen that were not among {@code incumbents}. */
  public SortedSet<InstrumentId> added(Collection<InstrumentId> incumbents) {
    return without(chosen, incumbents);
  }

  /** Returns those of {@code incumbents} that were not chosen again. */
  public SortedSet<InstrumentId> dropped(Collection<InstrumentId> incumbents) {
    return without(incumbents, chosen);
  }

  private static SortedSet<InstrumentId> without(
      Collection<InstrumentId> all, Collection<InstrumentId> others) {
    SortedSet<InstrumentId> left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }
}
