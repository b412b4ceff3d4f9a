package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.trading.InMemoryDispatchQueue;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.DispatchQueue;

class InMemoryDispatchQueueTest extends DispatchQueueContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);
  private final InMemoryOrders orders = new InMemoryOrders(ledgers, instruments);

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

  @Override
  DispatchQueue queue() {
    return new InMemoryDispatchQueue(orders);
  }
}
