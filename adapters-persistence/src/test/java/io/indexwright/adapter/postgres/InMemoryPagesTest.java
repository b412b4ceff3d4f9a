package io.indexwright.adapter.postgres;

import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;

class InMemoryPagesTest extends PagesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices prices = new InMemoryPrices(instruments);
  private final InMemoryIndices indices = new InMemoryIndices(instruments);
  private final InMemoryIndexLevels levels = new InMemoryIndexLevels(indices);
  private final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);
  private final InMemoryOrders orders = new InMemoryOrders(ledgers, instruments);

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Prices prices() {
    return prices;
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
  Ledgers ledgers() {
    return ledgers;
  }

  @Override
  Orders orders() {
    return orders;
  }
}
