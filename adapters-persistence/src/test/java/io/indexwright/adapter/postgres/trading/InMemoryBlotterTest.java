package io.indexwright.adapter.postgres.trading;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.access.InMemoryPortfolioOwners;
import io.indexwright.application.memory.trading.InMemoryBlotter;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.port.trading.Blotter;

class InMemoryBlotterTest extends BlotterContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);
  private final InMemoryOrders orders = new InMemoryOrders(ledgers, instruments);
  private final InMemoryPortfolioOwners owners = new InMemoryPortfolioOwners(ledgers);

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
  PortfolioOwners owners() {
    return owners;
  }

  @Override
  Blotter blotter() {
    return new InMemoryBlotter(orders, owners);
  }
}
