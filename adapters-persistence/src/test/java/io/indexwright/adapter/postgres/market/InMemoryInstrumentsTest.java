package io.indexwright.adapter.postgres.market;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.port.Instruments;

class InMemoryInstrumentsTest extends InstrumentsContract {

  @Override
  Instruments instruments() {
    return new InMemoryInstruments();
  }
}
