package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryIntradayBars;
import io.indexwright.application.port.feed.IntradayBars;

class InMemoryIntradayBarsTest extends IntradayBarsContract {
  @Override
  IntradayBars bars() {
    InMemoryInstruments instruments = new InMemoryInstruments();
    instruments.add(Sample.INSTRUMENTS);
    return new InMemoryIntradayBars(instruments);
  }
}
