package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.port.feed.Quotes;

class InMemoryQuotesTest extends QuotesContract {
  @Override
  Quotes quotes() {
    InMemoryInstruments instruments = new InMemoryInstruments();
    instruments.add(Sample.INSTRUMENTS);
    return new InMemoryQuotes(instruments);
  }
}
