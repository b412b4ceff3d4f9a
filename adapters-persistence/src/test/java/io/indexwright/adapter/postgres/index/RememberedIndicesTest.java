package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.cache.IndexMemory;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RememberedIndicesTest extends IndicesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final Indices indices =
      new IndexMemory(new SimpleMeterRegistry())
          .over(new InMemoryIndices(instruments), Runnable::run);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Indices indices() {
    return indices;
  }
}
