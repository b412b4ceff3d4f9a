package io.indexwright.adapter.postgres.index;

import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.LevelRevisions;

class InMemoryLevelRevisionsTest extends LevelRevisionsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final Indices indices = new InMemoryIndices(instruments);
  private final InMemoryIndexLevels levels = new InMemoryIndexLevels(indices);

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
    return levels;
  }

  @Override
  LevelRevisions revisions() {
    return levels;
  }
}
