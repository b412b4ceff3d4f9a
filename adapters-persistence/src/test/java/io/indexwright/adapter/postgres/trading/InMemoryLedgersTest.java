package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;

class InMemoryLedgersTest extends LedgersContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Ledgers ledgers() {
    return new InMemoryLedgers(instruments);
  }
}
