package io.indexwright.calculation;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.selection.Selected;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Sees to it that nobody is left out without a reason. */
final class Exclusions {

  private Exclusions() {}

  /** Returns {@code selected} with those who could not even be candidates. */
  static Selected added(
      Selected selected,
      SortedSet<InstrumentId> universe,
      SortedSet<InstrumentId> candidates,
      LocalDate pricing) {
    SortedMap<InstrumentId, String> excluded = new TreeMap<>(selected.excluded());
    universe.stream()
        .filter(instrument -> !candidates.contains(instrument))
        .forEach(instrument -> excluded.put(instrument, "no price on " + pricing));
    return new Selected(selected.chosen(), excluded, selected.ranking(), selected.shortfall());
  }
}
