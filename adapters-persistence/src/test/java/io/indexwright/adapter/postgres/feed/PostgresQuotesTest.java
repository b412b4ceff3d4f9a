package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.feed.Quotes;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuotesTest extends QuotesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Quotes quotes() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    return new PostgresQuotes(DATABASE.transactions());
  }
}
