package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;

class InMemoryOrderWalkTest extends OrderWalkContract {
  private final Instruments instruments = new InMemoryInstruments();
  private final Ledgers ledgers = new InMemoryLedgers(instruments);
  private final Orders orders = new InMemoryOrders(ledgers, instruments);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Ledgers ledgers() {
    return ledgers;
  }

  @Override
  Orders orders() {
    return orders;
  }
}
