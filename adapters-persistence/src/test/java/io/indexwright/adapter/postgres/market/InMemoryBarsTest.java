package io.indexwright.adapter.postgres.market;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;

class InMemoryBarsTest extends BarsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Bars bars() {
    return new InMemoryPrices(instruments);
  }

  @Override
  protected Prices pricesOf(Bars bars) {
    return (InMemoryPrices) bars;
  }
}
