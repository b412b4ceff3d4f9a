package io.indexwright.adapter.postgres.reference;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.reference.InMemoryListedSymbols;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.ListedSymbols;

class InMemoryListedSymbolsTest extends ListedSymbolsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  ListedSymbols symbols() {
    return new InMemoryListedSymbols(instruments);
  }
}
