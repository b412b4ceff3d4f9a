package io.indexwright.adapter.postgres.index;

import io.indexwright.application.memory.InMemoryCalculationRuns;
import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.provenance.CalculationRuns;

class InMemoryCalculationRunsTest extends CalculationRunsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final Indices indices = new InMemoryIndices(instruments);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Indices indices() {
    return indices;
  }

  @Override
  IndexLevels levels() {
    return new InMemoryIndexLevels(indices);
  }

  @Override
  CalculationRuns runs(IndexLevels levels) {
    return new InMemoryCalculationRuns(indices, levels);
  }
}
