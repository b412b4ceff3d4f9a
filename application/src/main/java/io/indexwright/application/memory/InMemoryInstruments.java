package io.indexwright.application.memory;

import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Instruments in a map. */
public final class InMemoryInstruments implements Instruments {
  private final SortedMap<InstrumentId, Instrument> byId = new TreeMap<>();

  @Override
  public void add(Collection<Instrument> instruments) {
    instruments.forEach(this::checkCurrency);
    instruments.forEach(instrument -> byId.put(instrument.id(), instrument));
  }

  private void checkCurrency(Instrument instrument) {
    Instrument known = byId.getOrDefault(instrument.id(), instrument);
    if (!known.currency().equals(instrument.currency())) {
      throw new IllegalStateException(
          instrument.id() + " is priced in " + known.currency() + ", not " + instrument.currency());
    }
  }

  @Override
  public SortedMap<InstrumentId, Instrument> find(SortedSet<InstrumentId> ids) {
    SortedMap<InstrumentId, Instrument> found = new TreeMap<>(byId);
    found.keySet().retainAll(ids);
    return found;
  }
}
