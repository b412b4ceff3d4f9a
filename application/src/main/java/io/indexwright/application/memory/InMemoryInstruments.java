package io.indexwright.application.memory;

import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Instruments in a map. */
public final class InMemoryInstruments implements Instruments {
  private final SortedMap<InstrumentId, Instrument> byId = new TreeMap<>();

  @Override
  public void add(Collection<Instrument> instruments) {
    SortedMap<InstrumentId, Instrument> after = new TreeMap<>(byId);
    instruments.forEach(instrument -> add(instrument, after));
    byId.putAll(after);
  }

  private static void add(Instrument instrument, SortedMap<InstrumentId, Instrument> after) {
    Instrument known = after.getOrDefault(instrument.id(), instrument);
    if (!known.currency().equals(instrument.currency())) {
      throw new IllegalStateException(
          instrument.id()
              + " cannot be priced in "
              + known.currency()
              + " and in "
              + instrument.currency());
    }
    after.put(instrument.id(), instrument);
  }

  List<Instrument> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public SortedMap<InstrumentId, Instrument> find(SortedSet<InstrumentId> ids) {
    SortedMap<InstrumentId, Instrument> found = new TreeMap<>(byId);
    found.keySet().retainAll(ids);
    return found;
  }
}
