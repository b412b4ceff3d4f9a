package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.reference.InMemoryUniverse;
import io.indexwright.application.port.reference.Universe;

class InMemoryUniverseTest extends UniverseContract {
  @Override
  Universe universe() {
    InMemoryInstruments instruments = new InMemoryInstruments();
    instruments.add(Sample.INSTRUMENTS);
    return new InMemoryUniverse(instruments);
  }
}
