package io.indexwright.adapter.postgres;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;

class InMemoryPricesTest extends PricesContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Prices prices() {
    return new InMemoryPrices(instruments);
  }
}
