package io.indexwright.adapter.postgres.reference;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.memory.reference.InMemoryListedSymbols;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.application.port.reference.ListedSymbols;

class InMemoryAsOfTest extends AsOfContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Prices prices() {
    return new InMemoryPrices(instruments);
  }

  @Override
  Fixings fixings() {
    return new InMemoryFixings();
  }

  @Override
  Announcements announcements() {
    return new InMemoryAnnouncements(instruments);
  }

  @Override
  ListedSymbols symbols() {
    return new InMemoryListedSymbols(instruments);
  }
}
