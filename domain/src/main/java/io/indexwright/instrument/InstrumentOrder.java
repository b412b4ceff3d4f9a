package io.indexwright.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The one order in which anything kept by instrument is iterated: that of {@link InstrumentId}.
 *
 * <p>Copying a sorted collection with its own constructor would keep its comparator, and with it
 * the order that a caller happened to choose.
 */
public final class InstrumentOrder {

  private InstrumentOrder() {}

  /** Returns a copy that nobody can change, whatever order {@code values} comes in. */
  public static <V> SortedMap<InstrumentId, V> copyOf(Map<InstrumentId, ? extends V> values) {
    SortedMap<InstrumentId, V> ordered = new TreeMap<>();
    ordered.putAll(values);
    return Collections.unmodifiableSortedMap(ordered);
  }

  /** Returns a copy that nobody can change, whatever order {@code instruments} comes in. */
  public static SortedSet<InstrumentId> copyOf(Collection<InstrumentId> instruments) {
    SortedSet<InstrumentId> ordered = new TreeSet<>();
    ordered.addAll(instruments);
    return Collections.unmodifiableSortedSet(ordered);
  }
}
