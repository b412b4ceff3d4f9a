package io.indexwright.adapter.postgres.access;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.access.InMemoryPortfolioOwners;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.access.PortfolioOwners;

class InMemoryPortfolioOwnersTest extends PortfolioOwnersContract {
  private final Ledgers ledgers = new InMemoryLedgers(new InMemoryInstruments());

  @Override
  PortfolioOwners owners() {
    return new InMemoryPortfolioOwners(ledgers);
  }

  @Override
  Ledgers ledgers() {
    return ledgers;
  }
}
