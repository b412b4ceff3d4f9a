package io.indexwright.application.memory;

import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Refuses instruments that nobody has added. */
final class Known {

  private Known() {}

  static void require(Instruments instruments, Collection<InstrumentId> ids) {
    SortedSet<InstrumentId> unknown = new TreeSet<>(ids);
    unknown.removeAll(instruments.find(new TreeSet<>(unknown)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }
}
