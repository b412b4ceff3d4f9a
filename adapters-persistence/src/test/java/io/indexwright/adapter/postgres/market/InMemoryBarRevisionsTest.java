package io.indexwright.adapter.postgres.market;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.util.Optional;

class InMemoryBarRevisionsTest extends BarRevisionsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  protected Instruments instruments() {
    return instruments;
  }

  @Override
  protected Revisions<InstrumentId, Bar> revisions() {
    return new InMemoryPrices(instruments);
  }

  @Override
  protected Optional<String> tooLong() {
    return Optional.empty();
  }
}
