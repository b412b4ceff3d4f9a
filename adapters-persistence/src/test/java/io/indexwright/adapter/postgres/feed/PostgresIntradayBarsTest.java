package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.feed.IntradayBars;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresIntradayBarsTest extends IntradayBarsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  IntradayBars bars() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    return new PostgresIntradayBars(DATABASE.transactions());
  }
}
