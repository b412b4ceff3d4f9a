package io.indexwright.adapter.postgres.market;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;

class InMemoryPricesTest extends PricesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Prices prices() {
    return new InMemoryPrices(instruments);
  }
}
