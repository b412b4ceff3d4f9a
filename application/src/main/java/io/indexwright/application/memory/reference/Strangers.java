package io.indexwright.application.memory.reference;

import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Instruments that nobody has added. */
final class Strangers {

  private Strangers() {}

  /**
   * Lets known instruments pass.
   *
   * @throws IllegalStateException if one of {@code ids} is not known
   */
  static void refuse(Instruments instruments, Collection<InstrumentId> ids) {
    SortedSet<InstrumentId> unknown = new TreeSet<>(ids);
    unknown.removeAll(instruments.find(new TreeSet<>(ids)).keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("unknown instruments: " + unknown);
    }
  }
}
