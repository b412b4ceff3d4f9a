package io.indexwright.adapter.postgres.index;

import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;

class InMemoryIndicesTest extends IndicesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Indices indices() {
    return new InMemoryIndices(instruments);
  }
}
