package io.indexwright.adapter.postgres.quality;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.quality.InMemoryFindings;
import io.indexwright.application.port.quality.Findings;

class InMemoryFindingsTest extends FindingsContract {
  @Override
  Findings findings() {
    InMemoryInstruments instruments = new InMemoryInstruments();
    instruments.add(Sample.INSTRUMENTS);
    return new InMemoryFindings(instruments);
  }
}
