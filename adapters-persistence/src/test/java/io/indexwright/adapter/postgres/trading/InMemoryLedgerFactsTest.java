package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;

class InMemoryLedgerFactsTest extends LedgerFactsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final Ledgers ledgers = new InMemoryLedgers(instruments);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Ledgers ledgers() {
    return ledgers;
  }
}
