package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.Instruments;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInstrumentsTest extends InstrumentsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }
}
