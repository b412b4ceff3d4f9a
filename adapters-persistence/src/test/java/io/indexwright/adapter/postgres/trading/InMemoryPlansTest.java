package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.trading.InMemoryPlans;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.trading.Plans;

class InMemoryPlansTest extends PlansContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Ledgers ledgers() {
    return ledgers;
  }

  @Override
  Plans plans() {
    return new InMemoryPlans(ledgers);
  }
}
